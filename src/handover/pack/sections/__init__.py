"""The sections of a pack, one module each, called like the section; its `PAGE` declares what is printed."""
