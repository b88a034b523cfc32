// Everything that is tested on each kind of database, in one file: an engine takes seconds to start, and this is one.

import './store.cases.ts';
import './trouble.cases.ts';
import './processes.cases.ts';
import './copy.cases.ts';
import './meetings.cases.ts';
import './kill.cases.ts';
