from __future__ import annotations

import re
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.model.kinds.hours import WeekHours
from handover.model.refusal import Refused

DAY = 24 * 60

ACCEPTED = [
    ("mon-fri 08:00-17:00", "Mon–Fri 08:00–17:00"),
    ("Mon - Fri: 08:00 - 17:00", "Mon–Fri 08:00–17:00"),
    ("mon–fri 8–17", "Mon–Fri 08:00–17:00"),
    ("monday to friday from 9 to 17", "Mon–Fri 09:00–17:00"),
    ("Monday through Friday 8:30am to 5pm", "Mon–Fri 08:30–17:00"),
    ("M-F 8am-5pm", "Mon–Fri 08:00–17:00"),
    ("M–Th 8:30 a.m. – 5 p.m.", "Mon–Thu 08:30–17:00"),
    ("mon-thu 08:00-12:00, 13:00-17:00; fri 8:00-12:00", "Mon–Thu 08:00–12:00 and 13:00–17:00; Fri 08:00–12:00"),
    ("mon-thu 08:00-12:00 and 13:00-17:00, fri 8:00-12:00", "Mon–Thu 08:00–12:00 and 13:00–17:00; Fri 08:00–12:00"),
    ("mon-thu 07:00-19:00\nfri 07:00-13:00", "Mon–Thu 07:00–19:00; Fri 07:00–13:00"),
    ("mon-thu 07:00-19:00 fri 07:00-13:00", "Mon–Thu 07:00–19:00; Fri 07:00–13:00"),
    ("mon, wed and fri 9:30 am to noon", "Mon, Wed and Fri 09:30–12:00"),
    ("tues & thurs 8.30-12.30", "Tue and Thu 08:30–12:30"),
    ("mon/wed 0830-1700", "Mon and Wed 08:30–17:00"),
    ("weds 08:00-12:00 / 13:00-17:00", "Wed 08:00–12:00 and 13:00–17:00"),
    ("mondays 5pm-midnight", "Mon 17:00–24:00"),
    ("mon 6pm-12am", "Mon 18:00–24:00"),
    ("daily midnight-8am", "Mon–Sun 00:00–08:00"),
    ("mon-thu 8am-noon and 1-5pm", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon-fri 9-5pm", "Mon–Fri 09:00–17:00"),
    ("mon-fri 8am-5", "Mon–Fri 08:00–17:00"),
    ("mon-fri 8-12", "Mon–Fri 08:00–12:00"),
    ("mon 8-12, 11-15", "Mon 08:00–15:00"),
    ("mon 08:00-12:00, 12:00-17:00", "Mon 08:00–17:00"),
    ("mon-fri 22:00-06:00", "Mon–Fri 22:00–06:00"),
    ("sat 10pm-6am", "Sat 22:00–06:00"),
    ("fri-mon 08:00-12:00", "Mon and Fri–Sun 08:00–12:00"),
    ("sat-sun 00:00-24:00", "Sat and Sun 24 hours"),
    ("every day 24 hours", "Mon–Sun 24 hours"),
    ("24h", "Mon–Sun 24 hours"),
    ("24/7", "Mon–Sun 24 hours"),
    ("closed", "closed"),
    ("mon-fri 08:00-17:00, wed closed", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("wed closed; mon-fri 08:00-17:00", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("mon-fri closed; wed 09:00-12:00", "Wed 09:00–12:00"),
    ("mon-fri 08:00-12:00; fri 13:00-15:00", "Mon–Thu 08:00–12:00; Fri 08:00–12:00 and 13:00–15:00"),
    ("mon-fri", "Mon–Fri opening hours"),
    ("mon-thu; fri 08:00-12:00", "Mon–Thu opening hours; Fri 08:00–12:00"),
    ("wed.", "Wed opening hours"),
    ("weekdays", "Mon–Fri opening hours"),
    ("weekend", "Sat and Sun opening hours"),
    ("every day", "Mon–Sun opening hours"),
    ("Tuesday and Thursday", "Tue and Thu opening hours"),
    ("on Tuesdays and Thursdays", "Tue and Thu opening hours"),
    ("every Wednesday", "Wed opening hours"),
    ("each monday 9:00-12:00", "Mon 09:00–12:00"),
    ("Tuesday only", "Tue opening hours"),
    ("Tue/Thu", "Tue and Thu opening hours"),
    ("mon-fri, wed closed", "Mon, Tue, Thu and Fri opening hours"),
    ("weekdays and Friday off", "Mon–Thu opening hours"),
    ("opening hours", "Mon–Sun opening hours"),
    ("mon wed 9am-5pm", "Mon and Wed 09:00–17:00"),
    ("mon-fri 8am-5pm, closed wed", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("mon 8am-12pm, closed, 1pm-5pm", "Mon 08:00–12:00 and 13:00–17:00"),
    ("mon-fri open, 8am-5pm", "Mon–Fri 08:00–17:00"),
    ("mon-fri 9am-5pm, sat sun closed", "Mon–Fri 09:00–17:00"),
    ("mon 9am-5pm, 10am-2pm sat", "Mon 09:00–17:00; Sat 10:00–14:00"),
    (
        "8:00 a.m. to 4:30 p.m. Monday through Thursday; 7:30 a.m. to 3:30 p.m. on Friday",
        "Mon–Thu 08:00–16:30; Fri 07:30–15:30",
    ),
    ("Mon-Fri 8-5", "Mon–Fri 08:00–17:00"),
    ("Mon-Thu 7:30 AM-5 PM (closed for lunch 12-1:30)", "Mon–Thu 07:30–12:00 and 13:30–17:00"),
    ("Mon-Thu 7am-4pm, every other Friday", "Mon–Thu 07:00–16:00; every other Fri opening hours"),
    ("9am-5pm Mon-Fri", "Mon–Fri 09:00–17:00"),
    ("Mon to Thu 7am-4pm", "Mon–Thu 07:00–16:00"),
    ("mon thru fri 8-5", "Mon–Fri 08:00–17:00"),
    ("Monday through Friday between 8 and 5", "Mon–Fri 08:00–17:00"),
    ("between 9am and 5pm mon-fri", "Mon–Fri 09:00–17:00"),
    ("from 8 until 5 mon-fri", "Mon–Fri 08:00–17:00"),
    ("M-W 8-5", "Mon–Wed 08:00–17:00"),
    ("Mo-Fr 8-17", "Mon–Fri 08:00–17:00"),
    ("Monday's 9-5", "Mon 09:00–17:00"),
    ("M/W/F 8-5", "Mon, Wed and Fri 08:00–17:00"),
    ("MWF 8-12", "Mon, Wed and Fri 08:00–12:00"),
    ("weekdays 9-5", "Mon–Fri 09:00–17:00"),
    ("mon-fri 9a.m.-5p.m.", "Mon–Fri 09:00–17:00"),
    ("mon-fri 9a.m. - 5p.m.", "Mon–Fri 09:00–17:00"),
    ("24 hours a day", "Mon–Sun 24 hours"),
    ("every other Friday", "every other Fri opening hours"),
    ("1st and 3rd Saturday", "1st and 3rd Sat opening hours"),
    ("1st and 3rd Saturday 9-1", "1st and 3rd Sat 09:00–13:00"),
    ("Saturdays 9-1 (1st and 3rd of the month)", "1st and 3rd Sat 09:00–13:00"),
    ("June to August: mon-thu 8-4", "June to August: Mon–Thu 08:00–16:00"),
    ("mon-fri 8-5; June to August: mon-thu 8-4", "Mon–Fri 08:00–17:00; June to August: Mon–Thu 08:00–16:00"),
    ("Mon‑Fri 8‑5", "Mon–Fri 08:00–17:00"),
    ("“mon-fri 8-5”", "Mon–Fri 08:00–17:00"),
    ("Mon–Fri 8 am – 5 pm", "Mon–Fri 08:00–17:00"),
    ("Tues-Sat, 10 till 7", "Tue–Sat 10:00–19:00"),
    ("mon-fri 8-12, 1-5", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("mon-fri 8-5, lunch 12-1", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    (
        "mon-thu 8-5, fri 8-4, lunch 12-1 every day",
        "Mon–Thu 08:00–12:00 and 13:00–17:00; Fri 08:00–12:00 and 13:00–16:00",
    ),
    ("mon-fri except wed 8-5", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("mon-fri 8-5 except wed", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("mon-fri 8-5 except wed 8-12", "Mon, Tue, Thu and Fri 08:00–17:00; Wed 08:00–12:00"),
    ("every day except sunday", "Mon–Sat opening hours"),
    ("mon-thu 8-5; closed fri-sun", "Mon–Thu 08:00–17:00"),
    (
        "Sunday Closed Monday 8AM–4PM Tuesday 8AM–4PM Wednesday 8AM–3PM Thursday 8AM–4PM Friday Closed Saturday Closed",
        "Mon, Tue and Thu 08:00–16:00; Wed 08:00–15:00",
    ),
    ("Sunday: Closed; Monday: 8AM–4PM", "Mon 08:00–16:00"),
    ("Hours: Mon-Fri 8-5", "Mon–Fri 08:00–17:00"),
    ("Office hours: Mon-Fri 8-5", "Mon–Fri 08:00–17:00"),
    ("We are open Monday to Friday, 8 to 5", "Mon–Fri 08:00–17:00"),
    ("open mon-fri 8-5, closed weekends", "Mon–Fri 08:00–17:00"),
    ("mon-fri 8-5, off every other friday", "Mon–Thu 08:00–17:00; every other Fri 08:00–17:00"),
    ("mon-fri 8-5, every other friday off", "Mon–Thu 08:00–17:00; every other Fri 08:00–17:00"),
    ("mon-fri 8-5, closed the first monday of the month", "Tue–Fri 08:00–17:00; 2nd, 3rd, 4th and 5th Mon 08:00–17:00"),
    ("every 2nd friday 8-12", "every other Fri 08:00–12:00"),
    ("first monday of the month 9-10", "1st Mon 09:00–10:00"),
    ("mon-fri 830-5", "Mon–Fri 08:30–17:00"),
    ("mon-fri 0830-1700 hrs", "Mon–Fri 08:30–17:00"),
    ("mon-fri 08:30h-17:00h", "Mon–Fri 08:30–17:00"),
    ("nine to five, mon-fri", "Mon–Fri 09:00–17:00"),
    ("mon-fri nine to five", "Mon–Fri 09:00–17:00"),
    ("half past 8 to 5 mon-fri", "Mon–Fri 08:30–17:00"),
    ("half past eight to half past five mon-fri", "Mon–Fri 08:30–17:30"),
    (
        "half past eight to half past five Monday to Thursday, Friday half past eight to one",
        "Mon–Thu 08:30–17:30; Fri 08:30–13:00",
    ),
    ("mon-fri quarter to nine till quarter past five", "Mon–Fri 08:45–17:15"),
    ("mon-fri a quarter after nine to a quarter of five", "Mon–Fri 09:15–16:45"),
    ("mon to fri eight thirty to five thirty", "Mon–Fri 08:30–17:30"),
    ("mon-fri ten to six", "Mon–Fri 10:00–18:00"),
    ("mon-fri ten past nine until quarter to one", "Mon–Fri 09:10–12:45"),
    ("mon-fri 8:30 in the morning to 5 in the afternoon", "Mon–Fri 08:30–17:00"),
    ("mon 8am to noon", "Mon 08:00–12:00"),
    ("mon-fri 8-5, otherwise closed", "Mon–Fri 08:00–17:00"),
    ("mon-fri 8-5, all other days closed", "Mon–Fri 08:00–17:00"),
    ("mon-fri 8-5. sat 9-1.", "Mon–Fri 08:00–17:00; Sat 09:00–13:00"),
    ("mon-fri 24/7", "Mon–Fri 24 hours"),
    ("24 hours a day, 7 days a week", "Mon–Sun 24 hours"),
    ("always", "Mon–Sun 24 hours"),
    ("8-12, 1-5 mon-thu", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off", "Mon–Fri 08:00–12:00 and 13:00–18:00"),
    ("Mo-Fr 08:00-12:00,13:00-17:30; Sa 09:00-12:00", "Mon–Fri 08:00–12:00 and 13:00–17:30; Sat 09:00–12:00"),
    ("Mo,We 08:00-10:00", "Mon and Wed 08:00–10:00"),
    ("Tu: 10:00AM-5:00PM, 10:00PM-11:00PM", "Tue 10:00–17:00 and 22:00–23:00"),
    ("Sun.-Thur. 11:00-23:00, Friday-Sat. 1100-0000", "Mon–Thu and Sun 11:00–23:00; Fri and Sat 11:00–24:00"),
    ("8am-9pm every day", "Mon–Sun 08:00–21:00"),
    ("mon, wed, and fri 8-5", "Mon, Wed and Fri 08:00–17:00"),
    ("summer hours (June-August): 7:30 a.m. to 3:30 p.m. Monday and Friday", "June to August: Mon and Fri 07:30–15:30"),
    ("July closed; mon-fri 8-5", "Mon–Fri 08:00–17:00; July: closed"),
    ("mon-fri 8-5; closed in July", "Mon–Fri 08:00–17:00; July: closed"),
    ("mon-fri 8-5; closed 24 December to 2 January", "Mon–Fri 08:00–17:00; 24 December to 2 January: closed"),
    ("June and July: mon 8-5", "June to July: Mon 08:00–17:00"),
    (
        "mon-fri 8-5; 14 December 2026 to 8 January 2027: mon-wed 9-3",
        "Mon–Fri 08:00–17:00; 14 December 2026 to 8 January 2027: Mon–Wed 09:00–15:00",
    ),
    (
        "mon-fri 8-5; 2026-12-14 to 2027-01-08: mon-wed 9-3",
        "Mon–Fri 08:00–17:00; 14 December 2026 to 8 January 2027: Mon–Wed 09:00–15:00",
    ),
    (
        "Oct 1-Mar 31: mon-fri 8-4; Apr 1-Sep 30: mon-fri 7-5",
        "October to March: Mon–Fri 08:00–16:00; April to September: Mon–Fri 07:00–17:00",
    ),
    ("weekly tue 9-9:30", "Tue 09:00–09:30"),
    ("Tue 9-9:30 every week", "Tue 09:00–09:30"),
    ("in the office mon-thu 8-5", "Mon–Thu 08:00–17:00"),
    ("she works mon-thu 8-5, off fri", "Mon–Thu 08:00–17:00"),
    ("mon-thu 8-5, no lunch break", "Mon–Thu 08:00–17:00"),
    ("mon-thu 8-5 without lunch", "Mon–Thu 08:00–17:00"),
    ("mon-thu 8-5 through lunch", "Mon–Thu 08:00–17:00"),
    ("We 8-5", "Wed 08:00–17:00"),
    ("mon-mon 8-5", "Mon 08:00–17:00"),
    ("mon - fri: 8.00 - 17.00 ; sa: 9.00 - 13.00", "Mon–Fri 08:00–17:00; Sat 09:00–13:00"),
    ("Monday–Friday: 8:15am–5:00pm", "Mon–Fri 08:15–17:00"),
    ("8 to 5 Mon to Fri", "Mon–Fri 08:00–17:00"),
    ("8-5 daily", "Mon–Sun 08:00–17:00"),
    ("daily 8-5", "Mon–Sun 08:00–17:00"),
    ("8-5 every day", "Mon–Sun 08:00–17:00"),
    ("mon-fri 8-5 daily", "Mon–Fri 08:00–17:00"),
    ("8 to 12 and 1 to 5 on weekdays", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("Mon & Wed: 8-5, Tue & Thu: 9-6, Fri: 8-1", "Mon and Wed 08:00–17:00; Tue and Thu 09:00–18:00; Fri 08:00–13:00"),
    ("Mon 8-5 Tue 8-5 Wed 8-12", "Mon and Tue 08:00–17:00; Wed 08:00–12:00"),
    ("Mon-Thu: 8-5 | Fri: 8-2", "Mon–Thu 08:00–17:00; Fri 08:00–14:00"),
    ("Monday 8-5 (closed 12-1)", "Mon 08:00–12:00 and 13:00–17:00"),
    ("mon-fri 8-5 lunch 1-2", "Mon–Fri 08:00–13:00 and 14:00–17:00"),
    ("mon-fri 8-1 and 2-5", "Mon–Fri 08:00–13:00 and 14:00–17:00"),
    ("mon-fri 9-12:30 & 1:30-6", "Mon–Fri 09:00–12:30 and 13:30–18:00"),
    ("tue 5-8pm", "Tue 17:00–20:00"),
    ("closed mon, open tue-sat 9-5", "Tue–Sat 09:00–17:00"),
    ("mon, fri closed, tue-thu 8-5", "Tue–Thu 08:00–17:00"),
    ("mon–fri", "Mon–Fri opening hours"),
    ("mon open tue 8-5", "Mon opening hours; Tue 08:00–17:00"),
    ("open", "Mon–Sun opening hours"),
    ("open 24 hours", "Mon–Sun 24 hours"),
    ("mon-fri opening hours; sat 9-1", "Mon–Fri opening hours; Sat 09:00–13:00"),
    ("fri 6pm-2am", "Fri 18:00–02:00"),
    ("mon-fri 8-5 except lunch 12-1", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("mon-fri 8-5 but not wed", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("mon-fri 8-5 but wed 8-12", "Mon, Tue, Thu and Fri 08:00–17:00; Wed 08:00–12:00"),
    ("7 days a week 9-5", "Mon–Sun 09:00–17:00"),
    ("M 9-5", "Mon 09:00–17:00"),
    ("M. 9:00am - 5:00pm", "Mon 09:00–17:00"),
    ("Mon. - Tues., Wed. 9:00 - 5:00", "Mon–Wed 09:00–17:00"),
    ("Monday+Wednesday 9:00 - 5:00", "Mon and Wed 09:00–17:00"),
    ("Mondays' 9-5", "Mon 09:00–17:00"),
    ("Monday 900AM-500PM", "Mon 09:00–17:00"),
    ("Monday 9 a to 5 p", "Mon 09:00–17:00"),
    ("Open 24 hours", "Mon–Sun 24 hours"),
    ("24 Hours/Day", "Mon–Sun 24 hours"),
    ("24 Hours per Day", "Mon–Sun 24 hours"),
    ("24hrs", "Mon–Sun 24 hours"),
    ("Seven Days a Week", "Mon–Sun opening hours"),
    ("9:00am - 5:00pm Business Days", "Mon–Fri 09:00–17:00"),
    ("Monday noon - midnight", "Mon 12:00–24:00"),
    ("Monday 11am - midnight", "Mon 11:00–24:00"),
    ("Mo 12:00→14:00", "Mon 12:00–14:00"),
    ("Mo 12:00~14:00", "Mon 12:00–14:00"),
    ("Mo 12:00-14：00", "Mon 12:00–14:00"),
    ("Mo 00:³⁰-14:09", "Mon 00:30–14:09"),
    ("22-2 mon", "Mon 22:00–02:00"),
    ("Jan-Mar: Mo-Fr 09:00-12:00", "January to March: Mon–Fri 09:00–12:00"),
    ("mon: 8AM-12PM 2PM-6PM", "Mon 08:00–12:00 and 14:00–18:00"),
    ("Wed-Fri: 9:00AM - 4:50PM 6:00PM-10:30PM", "Wed–Fri 09:00–16:50 and 18:00–22:30"),
    ("sat - sun: closed; mon-fri 10-5", "Mon–Fri 10:00–17:00"),
    ("mon 9am-5pm tue 9am-5pm wed closed thu 9am-5pm", "Mon, Tue and Thu 09:00–17:00"),
    ("Weekdays 9 to 5, Saturdays 10 to 2, closed Sundays", "Mon–Fri 09:00–17:00; Sat 10:00–14:00"),
    (
        "Monday through Thursday from 7:30 AM to 5:00 PM (Closed for lunch from 12:00 PM to 1:30 PM)",
        "Mon–Thu 07:30–12:00 and 13:30–17:00",
    ),
    ("Mon/Tue/Thu 8-5 & Wed 10-7", "Mon, Tue and Thu 08:00–17:00; Wed 10:00–19:00"),
    ("Mon, Tue, Thu 8 to 5; Wed noon to 8", "Mon, Tue and Thu 08:00–17:00; Wed 12:00–20:00"),
    ("Mon 8-5, Tues 10-7, Wed Thurs 8-5, Fri 8-1", "Mon, Wed and Thu 08:00–17:00; Tue 10:00–19:00; Fri 08:00–13:00"),
    ("M T W 8-5, Th 10-7", "Mon–Wed 08:00–17:00; Thu 10:00–19:00"),
    ("M-Th 7-6", "Mon–Thu 07:00–18:00"),
    ("M-Thurs 8-5", "Mon–Thu 08:00–17:00"),
    ("mon-thurs. 8-5", "Mon–Thu 08:00–17:00"),
    ("Mon-Fri from 8.30am till 5.30pm", "Mon–Fri 08:30–17:30"),
    ("Mon-Fri 8:30am to 5:30pm (closed 1pm to 2pm)", "Mon–Fri 08:30–13:00 and 14:00–17:30"),
    ("Mon-Fri 08.30 - 17.30 hours", "Mon–Fri 08:30–17:30"),
    ("every Saturday 9-1", "Sat 09:00–13:00"),
    ("alternate Saturdays 9-1", "every other Sat 09:00–13:00"),
    ("Saturdays 9-1 alternate weeks", "every other Sat 09:00–13:00"),
    ("every 2nd and 4th Friday 8-12", "2nd and 4th Fri 08:00–12:00"),
    ("last Friday of the month 8-12", "last Fri 08:00–12:00"),
    ("2nd & 4th Fri 8-12", "2nd and 4th Fri 08:00–12:00"),
    ("every other Friday from 4 December 2026 8-12", "every other week from 4 December 2026: Fri 08:00–12:00"),
    ("every other Friday 8-12 starting Dec 4, 2026", "every other week from 4 December 2026: Fri 08:00–12:00"),
    ("Mon-Thu 8-5 Sept-May", "September to May: Mon–Thu 08:00–17:00"),
    ("May-Sept Mon-Thu 7-4", "May to September: Mon–Thu 07:00–16:00"),
    ("mon-fri 8-5, closed 25 December", "Mon–Fri 08:00–17:00; 25 December: closed"),
    ("8am - 5pm, Monday - Friday", "Mon–Fri 08:00–17:00"),
    ("8am-5pm (Mon-Fri)", "Mon–Fri 08:00–17:00"),
    ("Mon-Fri (8am-5pm)", "Mon–Fri 08:00–17:00"),
    ("Mon–Fri, 8am–5pm; Sat, 9am–1pm; Sun, closed", "Mon–Fri 08:00–17:00; Sat 09:00–13:00"),
    ("Mon-Fri 8-12 / 1-5", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("Mon-Fri 8-12 + 1-5", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("Mon-Fri 8-5 plus Sat 9-1", "Mon–Fri 08:00–17:00; Sat 09:00–13:00"),
    ("office hours only", "Mon–Sun opening hours"),
    ("business hours", "Mon–Sun opening hours"),
    ("mon-thu 8-5 (fri 8-12)", "Mon–Thu 08:00–17:00; Fri 08:00–12:00"),
    ("Mon-Fri 8-5 excluding lunch 12-1", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("Mon-Fri 8-5, closed 12-1", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("Mon-Fri 8-5 closed noon to 1", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("Mon-Fri 8-5 except noon-1", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("mon fri 8-5", "Mon and Fri 08:00–17:00"),
    ("mon,wed-fri 8-5", "Mon and Wed–Fri 08:00–17:00"),
    ("sat/sun off, mon-fri 8-5", "Mon–Fri 08:00–17:00"),
    ("Mon 8-5; Tue 8-5; Wed off; Thu 8-5; Fri 8-5", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("10-6 tue-sat", "Tue–Sat 10:00–18:00"),
    ("10-7 tues thru sat", "Tue–Sat 10:00–19:00"),
    ("7-3 m-th", "Mon–Thu 07:00–15:00"),
    ("7am-3 m-th", "Mon–Thu 07:00–15:00"),
    ("mon 12-8", "Mon 12:00–20:00"),
    ("mon 11-7", "Mon 11:00–19:00"),
    ("mon 8:30-12:30 1:30-5:30", "Mon 08:30–12:30 and 13:30–17:30"),
    ("mon 8:30-12:30, 1-5", "Mon 08:30–12:30 and 13:00–17:00"),
    ("mon 2pm-6", "Mon 14:00–18:00"),
    ("mon 2-6pm", "Mon 14:00–18:00"),
    ("mon 10pm-2am", "Mon 22:00–02:00"),
    ("mon noon-8", "Mon 12:00–20:00"),
    ("mon midnight-6", "Mon 00:00–06:00"),
    ("mon 9-17:30", "Mon 09:00–17:30"),
    ("mon 9:30-6", "Mon 09:30–18:00"),
    ("mon 10-14; mon 12-14 off", "Mon 10:00–12:00"),
    ("mon 10:00-14:00; 12:00-14:00 off", "Mon 10:00–12:00"),
    ("Monday to Friday, 8 a.m. to 5 p.m., closed from noon to 1 p.m.", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("M-F 8-5, closed for lunch 12:00-1:00", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("Mon, Tues, Thurs 8-5; Wed 8-12; closed Fri", "Mon, Tue and Thu 08:00–17:00; Wed 08:00–12:00"),
    ("Mon-Thurs 8-5 / Fri 8-2", "Mon–Thu 08:00–17:00; Fri 08:00–14:00"),
    ("Mon - Thur: 7:00am – 4:00pm, Fri: Closed", "Mon–Thu 07:00–16:00"),
    (
        "Monday: 9-6 Tuesday: 9-6 Wednesday: Closed Thursday: 9-6 Friday: 9-3",
        "Mon, Tue and Thu 09:00–18:00; Fri 09:00–15:00",
    ),
    ("Mon 10–7; Tue–Thu 8–5; every other Sat 9–1", "Mon 10:00–19:00; Tue–Thu 08:00–17:00; every other Sat 09:00–13:00"),
    ("Monday thru Thursday 7:30 - 4:30 (we close for lunch 12-1)", "Mon–Thu 07:30–12:00 and 13:00–16:30"),
    ("Open Monday - Thursday 8AM to 5PM. Closed Friday, Saturday and Sunday.", "Mon–Thu 08:00–17:00"),
    (
        "Mon-Wed 8am–5pm, Thu 11am–7pm, alternating Fridays 8am–1pm",
        "Mon–Wed 08:00–17:00; Thu 11:00–19:00; every other Fri 08:00–13:00",
    ),
    (
        "Mondays and Wednesdays 8:30-5:30, Tuesdays and Thursdays 10-7, 1st Saturday of every month 9-1",
        "Mon and Wed 08:30–17:30; Tue and Thu 10:00–19:00; 1st Sat 09:00–13:00",
    ),
    ("8:30am - 5:30pm Monday to Thursday and 8:30am - 4pm on Fridays", "Mon–Thu 08:30–17:30; Fri 08:30–16:00"),
    ("Mon to Fri 9-1 & 2-5.30", "Mon–Fri 09:00–13:00 and 14:00–17:30"),
    ("Mon-Fri 0900-1730", "Mon–Fri 09:00–17:30"),
    ("Monday-Friday 9:00 to 17:30 hrs", "Mon–Fri 09:00–17:30"),
    ("mon-fri 6am-2pm", "Mon–Fri 06:00–14:00"),
    ("Mon-Fri 2pm-10pm", "Mon–Fri 14:00–22:00"),
    ("every weekday 8-4:30", "Mon–Fri 08:00–16:30"),
    ("Mon-Thu 8:00-5:00 Fri 8:00-12:00", "Mon–Thu 08:00–17:00; Fri 08:00–12:00"),
    ("Tuesday & Thursday from 12 to 8", "Tue and Thu 12:00–20:00"),
    ("Wed & Fri 8 to noon", "Wed and Fri 08:00–12:00"),
    ("she's in Mon, Wed, Fri 8 to 2", "Mon, Wed and Fri 08:00–14:00"),
    ("I'm here Mon-Thu 7:30-4", "Mon–Thu 07:30–16:00"),
    ("He works Tue-Sat, 9-6 with lunch 1-2", "Tue–Sat 09:00–13:00 and 14:00–18:00"),
    ("8am–5pm M–Th; 8am–2pm F", "Mon–Thu 08:00–17:00; Fri 08:00–14:00"),
    ("Su 10-2", "Sun 10:00–14:00"),
    ("M, T, Th, F 8-5", "Mon, Tue, Thu and Fri 08:00–17:00"),
    ("mon-fri 8 - 5 pm", "Mon–Fri 08:00–17:00"),
    ("Mon-Fri 8am - noon, 1 - 5pm", "Mon–Fri 08:00–12:00 and 13:00–17:00"),
    ("Mon-Sat", "Mon–Sat opening hours"),
    ("Tue 9:00-9:30 every other week", "every other Tue 09:00–09:30"),
    ("2nd and last Thursday 12-1", "2nd and last Thu 12:00–13:00"),
    ("mon-fri 8-5 apart from wed (8-12)", "Mon, Tue, Thu and Fri 08:00–17:00; Wed 08:00–12:00"),
    ("mon-thu 8-5 (we closed for lunch 12-1)", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon-thu 8-5, we take lunch 12-1", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon-thu 8-5, we have lunch 12-1", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("we work mon-thu 8-5", "Mon–Thu 08:00–17:00"),
    ("we open mon-thu 8-5", "Mon–Thu 08:00–17:00"),
    ("we are open mon-thu 8-5", "Mon–Thu 08:00–17:00"),
    ("we 8-5", "Wed 08:00–17:00"),
    ("We: 8-5", "Wed 08:00–17:00"),
    ("Tu, We, Th 8-5", "Tue–Thu 08:00–17:00"),
    ("Mo-We 8-5", "Mon–Wed 08:00–17:00"),
    ("We-Fr 8-5", "Wed–Fri 08:00–17:00"),
    ("mo 8-5; we closed; fr 8-5", "Mon and Fri 08:00–17:00"),
    ("mon-thu 8-5, we off", "Mon, Tue and Thu 08:00–17:00"),
    ("mon-thu 8-5 w/ lunch 12-1", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon-thu 8-5 w/lunch 12-1", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon-thu 8-5 w/o lunch", "Mon–Thu 08:00–17:00"),
    ("w 8-5", "Wed 08:00–17:00"),
    ("mon-thu 8-5, lunchtime 12-1", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon-thu 8-5, 12-1 off", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon-thu 8-5, 12-1 lunch", "Mon–Thu 08:00–12:00 and 13:00–17:00"),
    ("mon 8-5 (closed 4-5)", "Mon 08:00–16:00"),
]

TWICE = "one day stands here twice, with times that differ and overlap"
WRITE = "write them like mon-thu 08:00-17:00; fri 08:00-12:00"
TIMES = "write times like 08:00-17:00, or 8am-5pm"
REST = "write the hours that hold, and the rest as `note:` beside them"
MONTHS = "write the months first, as in mon-fri 08:00-17:00; June to August: mon-thu 08:00-16:00"
ONCE = "name each day once: mon-tue, thu-fri 08:00-17:00; wed 08:00-12:00"
OPEN = "write when it is open, as in mon-fri 08:00-17:00; sat closed"
ONLY_CLOSED = "closed days are named here, and nobody has said when it is open on the others"
SOME = "write each of them by itself, as in mon-thu 08:00-17:00; every other fri 08:00-12:00"
WEEKS = "write the weeks on which they are open, as in mon-thu 08:00-17:00; 1st, 2nd and 3rd fri 08:00-12:00"
REFUSED = [
    ("", "no hours stand here", WRITE),
    (" ; , ;", "no hours stand here", WRITE),
    ("whenever we can", "these hours cannot be read", WRITE),
    ("fribble", "these hours cannot be read", WRITE),
    ("by appointment", "by appointment is no time", f"{REST}, as in mon-thu 08:00-17:00; fri 08:00-12:00"),
    ("08:00-17:00", "the days of these hours are missing", "write mon-fri 08:00-17:00"),
    ("sunny 8-17", "a word before the times is no day and no time", WRITE),
    (
        "mon-fri mornings",
        "a morning stands here without its times",
        "write the times in its place, as in mon-fri 08:00-12:00",
    ),
    (
        "mon-fri 9am onwards",
        "nobody has said when these hours begin or end",
        "write beginning and end, as in mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    ("mon-fri 08:00", "a time stands here without its beginning or its end", "write both, as in mon-fri 08:00-17:00"),
    (
        "mon-fri 08:00-12:00-17:00",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    ("mon-fri ٨-١٧", "a word after Friday is no day and no time", WRITE),
    ("mon 25:00-26:00", "there is no such time of day", TIMES),
    ("mon 08:61-09:00", "there is no such time of day", TIMES),
    ("mon 14pm-15pm", "there is no such time of day", TIMES),
    ("mon 24:30-25:00", "there is no such time of day", TIMES),
    ("mon 24:00-06:00", "nothing begins at 24:00; that is 00:00 of the next day", TIMES),
    (
        "mon 10:00-10:00",
        "these times begin and end at the same moment",
        "write 10:00-22:00, or 24h for round the clock",
    ),
    ("mon-fri 08:00-05:00", "these times begin by day and run past midnight, which is seldom meant", TIMES),
    (
        "mon 1:00-5:00",
        "these times can mean the night or the afternoon",
        "write 13:00-17:00 for the afternoon, or 01:00-05:00 for the night",
    ),
    (
        "mon 6-9",
        "these times can mean the morning or the evening",
        "write 06:00-09:00 for the morning, or 18:00-21:00 for the evening",
    ),
    ("mon-fri 08:00-17:00; wed 08:00-12:00", TWICE, ONCE),
    ("mon-fri 08:00-17:00; wed 12:00-20:00", TWICE, ONCE),
    ("mon-fri; fri 08:00-12:00", TWICE, ONCE),
    ("mon-fri 08:00-17:00; mon-fri closed", "one day stands here twice, once closed and once with times", ONCE),
    ("sun closed", ONLY_CLOSED, f"{OPEN}"),
    ("sat, sun closed", ONLY_CLOSED, f"{OPEN}"),
    ("mon 8-17 " * 100, "these hours are too long to be read", WRITE),
    ("m," * 65 + "closed 8-9", "these hours are too long to be read", WRITE),
    (
        "every other fri, mon 8-5",
        "these hours can be read in two ways",
        "write mon 08:00-17:00; every other fri, with times behind each day",
    ),
    ("mon-fri 8-5; every other fri 8-12", "one day stands here twice, for each week and for some of them", SOME),
    ("every other fri closed", "days are closed here on some weeks, and nobody can tell on which they are open", WEEKS),
    ("31 February to 2 March: mon 8-5", "there is no such day in the calendar", WRITE),
    ("8am-12pm, closed, 1pm-5pm", "the days of these hours are missing", "write mon-fri 08:00-12:00, 13:00-17:00"),
    (
        "sat 5:30pm-1pm",
        "these times end before they begin, or on the next afternoon",
        "write the end after the beginning, as in 09:00-13:00; midnight at the end of a day is 24:00",
    ),
    ("9-5", "the days of these hours are missing", "write mon-fri 09:00-17:00"),
    (
        "Wednesday mornings",
        "a morning stands here without its times",
        "write the times in its place, as in wed 08:00-12:00",
    ),
    (
        "half day Friday",
        "half a day stands here, and nobody has said which hours",
        "write the times in its place, as in fri 08:00-12:00",
    ),
    (
        "mon-thu 8-5, half day Friday",
        "half a day stands here, and nobody has said which hours",
        "write the times in its place, as in mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon-thu 8-5, fri 8-4, lunch 12-1",
        "nobody can tell on which of these days the break is",
        "write mon-thu 08:00-12:00, 13:00-17:00; fri 08:00-12:00, 13:00-16:00 if the break is on all days",
    ),
    (
        "mon-fri 8:30-4:30 with an hour for lunch",
        "nobody can tell from when to when the break is, or in which times it lies",
        "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00",
    ),
    (
        "mon-fri 8-5, closed holidays",
        "holidays are no days of the week",
        "list them under `closed_on:` of the location or `away:` of the person, and write mon-fri 08:00-17:00",
    ),
    (
        "mon-fri 8-5 closed on bank holidays",
        "holidays are no days of the week",
        "list them under `closed_on:` of the location or `away:` of the person, and write mon-fri 08:00-17:00",
    ),
    (
        "mon-fri 8-5, closed the last friday of the month",
        "days are closed here on some weeks, and nobody can tell on which they are open",
        "write the weeks on which they are open, as in mon-thu 08:00-17:00; 1st, 2nd and 3rd fri 08:00-12:00",
    ),
    (
        "every third friday 8-12",
        "this can be every third or fourth week, or one week of each month",
        "write which of the month, as in 3rd fri 08:00-12:00",
    ),
    (
        "mon-fri 8-5 EST",
        "a time zone stands here, which has a key of its own",
        "write the zone as `zone:` of the person, and the hours as mon-fri 08:00-17:00",
    ),
    (
        "mon-fri 8-5 (Eastern)",
        "a time zone stands here, which has a key of its own",
        "write the zone as `zone:` of the person, and the hours as mon-fri 08:00-17:00",
    ),
    (
        "usually mon-fri 8-5",
        "the words say that these hours vary",
        "write the hours that hold, and the rest as `note:` beside them, as in mon-fri 08:00-17:00",
    ),
    (
        "mon-fri about 8 to 5",
        "the words say that these hours vary",
        "write the hours that hold, and the rest as `note:` beside them, as in mon-fri 08:00-17:00",
    ),
    (
        "mon-fri 8-5ish",
        "the words say that these hours vary",
        "write the hours that hold, and the rest as `note:` beside them, as in mon-fri 08:00-17:00",
    ),
    ("mon 7-7", "these times begin and end at the same moment", "write 07:00-19:00, or 24h for round the clock"),
    (
        "mon 1-5",
        "these times can mean the night or the afternoon",
        "write 13:00-17:00 for the afternoon, or 01:00-05:00 for the night",
    ),
    ("mon 9-9", "these times begin and end at the same moment", "write 09:00-21:00, or 24h for round the clock"),
    (
        "mon 6-2",
        "these times can mean the day or the night",
        "write 06:00-14:00 for the day, or 18:00-02:00 for the night",
    ),
    (
        "mon 22:00-12:00",
        "these times end before they begin, or on the next afternoon",
        "write the end after the beginning, as in 09:00-13:00; midnight at the end of a day is 24:00",
    ),
    (
        "mon 9pm-12pm",
        "these times end before they begin, or on the next afternoon",
        "write the end after the beginning, as in 09:00-13:00; midnight at the end of a day is 24:00",
    ),
    (
        "mon 8am-5am",
        "these times begin by day and run past midnight, which is seldom meant",
        "write times like 08:00-17:00, or 8am-5pm",
    ),
    (
        "mon 9-5am",
        "these times begin by day and run past midnight, which is seldom meant",
        "write times like 08:00-17:00, or 8am-5pm",
    ),
    ("wed am", "a morning stands here without its times", "write the times in its place, as in wed 08:00-12:00"),
    (
        "tue pm only",
        "an afternoon stands here without its times",
        "write the times in its place, as in tue 13:00-17:00",
    ),
    (
        "fri by appointment",
        "by appointment is no time",
        "write the hours that hold, and the rest as `note:` beside them, as in mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    ("mon-fri until 5", "a time stands here without its beginning or its end", "write both, as in mon-fri 08:00-17:00"),
    (
        "mon-fri after 5",
        "nobody has said when these hours begin or end",
        "write beginning and end, as in mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon-fri 8-5, sat by appointment",
        "by appointment is no time",
        "write the hours that hold, and the rest as `note:` beside them, as in mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon-fri 8-5, sat",
        "nobody can tell which times belong to which days",
        "write mon-fri 08:00-17:00; sat, with times behind each day",
    ),
    (
        "mon-fri 8-5 and sat",
        "nobody can tell which times belong to which days",
        "write mon-fri 08:00-17:00; sat, with times behind each day",
    ),
    (
        "8-5 mon, tue, fri 8-12",
        "these hours can be read in two ways",
        "write mon 08:00-17:00; tue; fri 08:00-12:00, with times behind each day",
    ),
    (
        "Mo-Sa 07:00-19:00; PH Su off",
        "holidays are no days of the week",
        "list them under `closed_on:` of the location or `away:` of the person, and write mon-sat 07:00-19:00",
    ),
    (
        "mon-fri 8-5 (June to August), sat 9-1",
        "nobody can tell which times belong to which days",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon-thu 8-5; fri 8-12 June to August",
        "nobody can tell for which of these days the months are meant",
        "write the months first, as in mon-fri 08:00-17:00; June to August: mon-thu 08:00-16:00",
    ),
    (
        "Mon-Fri 8-5; Jun-Aug Mon-Thu 8-4; rest of the year fri 8-12",
        "one day stands here twice, with times that differ and overlap",
        "name each day once: mon-tue, thu-fri 08:00-17:00; wed 08:00-12:00",
    ),
    (
        "June and August: mon 8-5",
        "two parts of the year are named here, and nobody can tell whether what is between them is meant",
        "write each by itself, as in June: mon-thu 08:00-16:00; August: mon-thu 08:00-16:00",
    ),
    (
        "odd weeks mon-fri 8-5",
        "weeks are counted here, which people do in two ways",
        "name the weeks without a count, as in every other mon-fri 08:00-17:00",
    ),
    (
        "Mon-Fri 8-5, S 9-1",
        "one letter can be Saturday or Sunday",
        "write the day with three letters, as in mon-fri 08:00-17:00; sat 09:00-13:00",
    ),
    ("tuesdays at 9", "a time stands here without its beginning or its end", "write both, as in mon-fri 08:00-17:00"),
    (
        "mon-thu 8-5, fri all day",
        "a whole day can be the opening hours or 24 hours",
        "write which of them, as in mon-thu 08:00-17:00; fri opening hours",
    ),
    (
        "Mon-Thu all day",
        "a whole day can be the opening hours or 24 hours",
        "write which of them, as in mon-thu opening hours",
    ),
    (
        "we 8-5 mon-fri",
        "nobody can tell which times belong to which days",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    ("mon-wed-fri 8-5", "these times cannot be read", "write times like 08:00-17:00, or 8am-5pm"),
    (
        "mon-fri 8-5 by phone",
        "a word after the times of Friday is no day and no time",
        "write mon-fri 08:00-17:00, and the rest as `note:` beside it",
    ),
    ("ask Dana", "these hours cannot be read", "write them like mon-thu 08:00-17:00; fri 08:00-12:00"),
    ("as box 2b", "these hours cannot be read", "write them like mon-thu 08:00-17:00; fri 08:00-12:00"),
    ("She floats", "these hours cannot be read", "write them like mon-thu 08:00-17:00; fri 08:00-12:00"),
    ("8-5", "the days of these hours are missing", "write mon-fri 08:00-17:00"),
    (
        "8-5, closed weekends",
        "nobody can tell which times belong to which days",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon-fri 8-5 (lunch 6-7)",
        "the break lies outside the times of its day",
        "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00",
    ),
    (
        "wed evening",
        "an evening or a night stands here without its times",
        "write the times in its place, as in wed 17:00-20:00",
    ),
    (
        "closed mondays",
        "closed days are named here, and nobody has said when it is open on the others",
        "write when it is open, as in mon-fri 08:00-17:00; sat closed",
    ),
    (
        "11am to 2am fri",
        "these times begin by day and run past midnight, which is seldom meant",
        "write times like 08:00-17:00, or 8am-5pm",
    ),
    ("mon 9 - mon 5", "a time stands here without its beginning or its end", "write both, as in mon-fri 08:00-17:00"),
    ("mon 9am-5pm-9pm", "a time stands here without its beginning or its end", "write both, as in mon-fri 08:00-17:00"),
    ("mon 5/6", "a time stands here without its beginning or its end", "write both, as in mon-fri 08:00-17:00"),
    (
        "not wed",
        "days are left out here, and no others are named",
        "write when it is open, as in mon-fri 08:00-17:00; sat closed",
    ),
    (
        "5 days a week 9-5",
        "a word after the times is no day and no time",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon-fri 9-5, fri until 4",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    (
        "mon-fri, 9-5 (fri 4)",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    (
        "mon-thu 8-5, fri TBD",
        "a word after Friday is no day and no time",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon-fri 8-5?",
        "a word after the times of Friday is no day and no time",
        "write mon-fri 08:00-17:00, and the rest as `note:` beside it",
    ),
    (
        "mon-fri 8-5!",
        "a word after the times of Friday is no day and no time",
        "write mon-fri 08:00-17:00, and the rest as `note:` beside it",
    ),
    ("H 9-5", "a word before the times is no day and no time", "write them like mon-thu 08:00-17:00; fri 08:00-12:00"),
    ("Mon-sun 0am-11:59pm", "there is no such time of day", "write times like 08:00-17:00, or 8am-5pm"),
    ("All Day", "a whole day can be the opening hours or 24 hours", "write which of them, as in mon-fri opening hours"),
    (
        "5 days a week 9:00am - 5:00pm",
        "a word after the times is no day and no time",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    ("Mo 12:00=14:00", "a word after the times of Monday is no day and no time", WRITE),
    ("Mo-Fr 18:00-20:00+", "something is missing before or after “and”", "write mon-fri 18:00-20:00"),
    ("and mon 8-5", "something is missing before or after “and”", "write mon 08:00-17:00"),
    ("June to August", "a part of the year stands here without hours", MONTHS),
    ("mon-fri 8-5; 2026-11-03", "a part of the year stands here without hours", MONTHS),
    ("(((", "no hours stand here", WRITE),
    (
        "Mo12:00-14:00",
        "a word before the times is no day and no time",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "Mo-Fr 12:00-18:00; We off; Sa,PH 12:00-17:00",
        "holidays are no days of the week",
        "list them under `closed_on:` of the location or `away:` of the person, and write mon, tue, thu and fri 12:00-18:00; sat 12:00-17:00",
    ),
    (
        "open; Mo 15:00-16:00 off",
        "nobody can tell which times belong to which days",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "24/7; Mo 15:00-16:00 off",
        "the days of these hours are missing",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "24/7 closed",
        "nobody can tell which times belong to which days",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "off; closed",
        "nobody can tell which times belong to which days",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    ("Mo 18:00+", "a time stands here without its beginning or its end", "write both, as in mon-fri 08:00-17:00"),
    (
        'Mo-Fr 9:00-18:00 || "by appointment"',
        "by appointment is no time",
        "write the hours that hold, and the rest as `note:` beside them, as in mon-fri 09:00-18:00",
    ),
    (
        "Fr[-1] 10:00-12:00",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    (
        "Fr[1,3] 10:00-12:00",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    ("week 1-53/2 Fr 09:00-12:00", "there is no such time of day", "write times like 08:00-17:00, or 8am-5pm"),
    (
        "Mo-Fr sunrise-sunset",
        "a word after Friday is no day and no time",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "Mon-Fri: 9:00PM - 5:00PM",
        "these times end before they begin, or on the next afternoon",
        "write the end after the beginning, as in 09:00-13:00; midnight at the end of a day is 24:00",
    ),
    (
        "mon 8am-noon, 1pm-5pm; tue same",
        "a word after Tuesday is no day and no time",
        "write mon 08:00-12:00, 13:00-17:00; tue, and the rest as `note:` beside it",
    ),
    (
        "Monday - Thursday: 8:00 a.m. – 5:00 p.m. (Lunch is normally from 12:00 p.m. - 1:15 p.m.)",
        "the words say that these hours vary",
        "write the hours that hold, and the rest as `note:` beside them, as in mon-thu 08:00-12:00, 13:15-17:00",
    ),
    (
        "Mon-Thu 8-5 (phones off 12-1)",
        "a word after the times of Thursday is no day and no time",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "Mon-Thu 8-5, Fri by appt",
        "by appointment is no time",
        "write the hours that hold, and the rest as `note:` beside them, as in mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "Tues & Thurs evenings until 7",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    (
        "one Saturday a month 9-1",
        "a word after Saturday is no day and no time",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "Mon-Thu 8-5 starting Dec 4, 2026",
        "these hours begin on a day, which has a key of its own",
        'write {is: "mon-thu 08:00-17:00", from: 2026-12-04}, with the hours and the day',
    ),
    (
        "mon-fri 8-5 until 31 December 2026",
        "these hours end on a day, which has a key of its own",
        'write {is: "mon-thu 08:00-17:00", until: 2026-12-31}, with the hours and the day',
    ),
    (
        "Fridays in summer 8-12",
        "a season stands here without its months",
        "write the months, as in mon-fri 08:00-17:00; June to August: mon-thu 08:00-16:00",
    ),
    (
        "Mon-Thu 7-4 in the summer (June-August), 8-5 otherwise",
        "nobody can tell which times belong to which days",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "closed between Christmas and New Year",
        "these hours cannot be read",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "Mon-Fri 8-5 also Sat 9-1",
        "a word after the times of Friday is no day and no time",
        "write mon-fri 08:00-17:00; sat 09:00-13:00, and the rest as `note:` beside it",
    ),
    ("same as office", "these hours cannot be read", "write them like mon-thu 08:00-17:00; fri 08:00-12:00"),
    ("same hours as Dana", "these hours cannot be read", "write them like mon-thu 08:00-17:00; fri 08:00-12:00"),
    ("like the office", "these hours cannot be read", "write them like mon-thu 08:00-17:00; fri 08:00-12:00"),
    ("as usual", "these hours cannot be read", "write them like mon-thu 08:00-17:00; fri 08:00-12:00"),
    (
        "9 to 5, Monday to Friday, except Wednesday (9 to 1)",
        "nobody can tell which times belong to which days",
        "write them like mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon-fri 8-17 Uhr",
        "a word after the times of Friday is no day and no time",
        "write mon-fri 08:00-17:00, and the rest as `note:` beside it",
    ),
    ("7-3:30", "the days of these hours are missing", "write mon-fri 07:00-15:30"),
    (
        "mon 1-9",
        "these times can mean the night or the afternoon",
        "write 13:00-21:00 for the afternoon, or 01:00-09:00 for the night",
    ),
    ("mon 12-12", "these times begin and end at the same moment", "write 00:00-12:00, or 24h for round the clock"),
    (
        "mon 2-6",
        "these times can mean the night or the afternoon",
        "write 14:00-18:00 for the afternoon, or 02:00-06:00 for the night",
    ),
    (
        "mon 10-2am",
        "these times begin by day and run past midnight, which is seldom meant",
        "write times like 08:00-17:00, or 8am-5pm",
    ),
    (
        "Weekdays 9am to 5.30pm, late night Thursday until 7.30pm",
        "nobody has said when these hours begin or end",
        "write beginning and end, as in mon-thu 08:00-17:00; fri 08:00-12:00",
    ),
    (
        "mon to fri, nine till half five",
        "half and an hour is half past it in Britain, and nothing in the US",
        "write the time in numbers, as in mon-fri 08:30-17:00",
    ),
    (
        "Mon/Wed/Fri mornings, Tue/Thu all day",
        "a morning stands here without its times",
        "write the times in its place, as in mon, wed and fri 08:00-12:00; tue and thu opening hours",
    ),
    (
        "9-3 school days only",
        "a word after the times is no day and no time",
        "write mon-fri 09:00-15:00, and the rest as `note:` beside it",
    ),
    (
        "Mon-Fri 8-5 (1 hour lunch)",
        "nobody can tell from when to when the break is",
        "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00",
    ),
    (
        "7 to 7, 7 days a week",
        "these times begin and end at the same moment",
        "write 07:00-19:00, or 24h for round the clock",
    ),
    ("Mon-Sat; 9-5", "the days of these hours are missing", "write mon-sat 09:00-17:00"),
    (
        "every other Tuesday at 9:00",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    (
        "first three Fridays 8-12",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    (
        "closed Wednesday afternoons, mon-fri 8-5",
        "an afternoon stands here without its times",
        "write the times in its place, as in wed 13:00-17:00",
    ),
    (
        "closed Wed pm; mon-fri 8-5",
        "an afternoon stands here without its times",
        "write the times in its place, as in wed 13:00-17:00",
    ),
    (
        "mon-thu 8-5 we rest",
        "a word after the times of Thursday is no day and no time",
        "write mon-thu 08:00-17:00, and the rest as `note:` beside it",
    ),
    ("we close at 5", "a time stands here without its beginning or its end", "write both, as in mon-fri 08:00-17:00"),
    (
        "mon-fri we open at 8 and close at 5",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    (
        "open at 8, close at 5 mon-fri",
        "a time stands here without its beginning or its end",
        "write both, as in mon-fri 08:00-17:00",
    ),
    (
        "mon-thu 8-5 with 12-1 for lunch",
        "a word after the times of Thursday is no day and no time",
        "write mon-thu 08:00-12:00, 13:00-17:00, and the rest as `note:` beside it",
    ),
    (
        "closed for lunch",
        "the times of the break are missing",
        "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00",
    ),
    (
        "mon-fri 8-5, 12-1",
        "one of these times lies within another, as a break does",
        "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00",
    ),
    (
        "mon 8-12, 8-12",
        "one of these times lies within another, as a break does",
        "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00",
    ),
    (
        "mon 8-5; mon 8-5 off",
        "the break lies outside the times of its day",
        "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00",
    ),
    (
        "mon 8-5 (closed 8-5)",
        "the break lies outside the times of its day",
        "write the times without it, as in mon-fri 08:00-12:00, 13:00-17:00",
    ),
]


@pytest.mark.parametrize(("text", "words"), ACCEPTED)
def test_hours_as_offices_write_them(text: str, words: str) -> None:
    assert str(WeekHours.read(text)) == words


@pytest.mark.parametrize(("text", "message", "fix"), REFUSED)
def test_hours_that_cannot_be_told_are_refused_with_a_cure(text: str, message: str, fix: str) -> None:
    with pytest.raises(Refused) as refused:
        WeekHours.read(text)
    assert (refused.value.message, refused.value.fix, refused.value.code) == (message, fix, "FIL001")


@pytest.mark.parametrize(("text", "message", "fix"), REFUSED)
def test_what_a_fix_shows_can_be_read(text: str, message: str, fix: str) -> None:
    del text, message
    shown = re.search(
        r"\b(?:as in|write|hours as|like|and write|once:) ((?:mon|tue|wed|thu|fri|sat|sun|every other|[1-5](?:st|nd|rd))\b.*)",
        fix,
    )
    if shown is not None and ", with times" not in fix:
        WeekHours.read(re.sub(r", and the rest as .*| if the break .*", "", shown[1]))


def test_a_table_of_days_reads_like_a_line() -> None:
    table = [("mon-thu", ["08:00-12:00", "13:00-17:00"]), ("Fri", ["08:00-12:00, 12:30-14:00"]), ("sat", ["closed"])]
    line = "mon-thu 08:00-12:00, 13:00-17:00; fri 08:00-12:00, 12:30-14:00; sat closed"
    assert WeekHours.read_table(table) == WeekHours.read(line)
    assert hash(WeekHours.read_table(table)) == hash(WeekHours.read(line))
    assert WeekHours.read_table([("mon", [])]).as_open == {0}
    assert WeekHours.read_table([("every day", ["24h"])]) == WeekHours.read("24h")


@pytest.mark.parametrize("name", ["", "funday", "8-12", "rest", "mon 8-12", "mon closed", "mon; tue"])
def test_a_row_that_names_no_days_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="these days cannot be read"):
        WeekHours.read_table([(name, ["08:00-12:00"])])


def test_day_names_alone_mean_the_opening_hours_of_these_days() -> None:
    opening = WeekHours.read("mon-thu 08:00-17:00; fri 08:00-12:00")
    assert WeekHours.read("thu-fri").resolve(opening) == WeekHours.read("thu 08:00-17:00; fri 08:00-12:00")
    assert WeekHours.read("sat open").resolve(opening) == WeekHours.read("closed")
    assert WeekHours.read("mon 18:00-19:00; tue").resolve(None).as_open == {1}
    assert WeekHours.read("mon-tue").resolve(WeekHours.read("mon; tue 08:00-12:00")) == WeekHours.read(
        "mon; tue 08:00-12:00"
    )
    assert not WeekHours.read("mon-tue").known


def test_a_day_that_is_named_alone_has_times_that_may_be_asked_for() -> None:
    opening = WeekHours.read("mon-fri 08:00-17:00")
    assert WeekHours.read("mon; tue 08:00-12:00; wed open").untimed == {0}
    assert WeekHours.read("mon-wed, tue closed").untimed == {0, 2}
    assert WeekHours.read("sat").resolve(opening) == WeekHours.read("sat")
    assert WeekHours.read("fri-sat").resolve(opening).as_open == {5}


def minutes(hours: WeekHours) -> set[tuple[int, int]]:
    return {
        (day, minute) for day, times in enumerate(hours.days) for start, end in times for minute in range(start, end)
    }


STRETCHES = st.tuples(st.integers(0, DAY - 1), st.integers(1, 12 * 60)).filter(
    lambda stretch: stretch[0] >= 13 * 60 or sum(stretch) <= DAY
)
ROWS = st.lists(st.tuples(st.integers(0, 6), STRETCHES), max_size=4)


def written(start: int, length: int) -> str:
    end = (start + length) % DAY or DAY
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}"


@given(st.lists(STRETCHES, min_size=1, max_size=4), st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_times_of_one_row_are_merged(stretches: list[tuple[int, int]], day: int) -> None:
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day]
    text = f"{name} {', '.join(written(*stretch) for stretch in stretches)}"
    ends = [(start, start + length) for start, length in stretches]
    if any(one[0] <= other[0] and other[1] <= one[1] for one, other in permutations(ends, 2)):
        with pytest.raises(Refused, match="lies within another"):
            WeekHours.read(text)
        return
    hours = WeekHours.read(text)
    assert minutes(hours) == {(day, minute) for start, length in stretches for minute in range(start, start + length)}
    assert all(one[1] < other[0] for one, other in zip(hours.days[day], hours.days[day][1:], strict=False))


@given(ROWS)
@settings(max_examples=60, deadline=None)
def test_hours_in_words_can_be_read_again(rows: list[tuple[int, tuple[int, int]]]) -> None:
    days = tuple(
        tuple((start, start + length) for number, (start, length) in rows[:1] if number == day) for day in range(7)
    )
    hours = WeekHours(days, frozenset(number for number, _ in rows[1:] if not days[number]))
    assert WeekHours.read(str(hours)) == hours


@given(st.text("montuewdhfri 0123456789:-–,;ap.mclosed24hand\n", max_size=60) | st.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        hours = WeekHours.read(text)
    except Refused:
        return
    assert len(hours.days) == 7
    assert all(0 <= start < DAY and start < end <= start + DAY for day in hours.days for start, end in day)
