#!/usr/bin/env node
// The command, for those who call it by this name; sitrep.mjs starts faster.

import './sitrep.mjs';
