"""The path of claims through their states, and the rules about payers."""
