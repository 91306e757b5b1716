/** `ddci whatif <run>`: other weights and rules on the values of a run; who moves, and why (SPEC §10). */
import type { Command as Commander } from 'commander';
import { closest } from '../../core/text/closest.ts';
import type { Json, Method } from '../../core/model.ts';
import { textOf } from '../../survey/table.ts';
import { readValue } from '../../io/read/yaml.ts';
import { readTable } from '../../io/read/readers.ts';
import { equalWeights, measurement, type NewWeight, type NodeName, reweigh, without } from '../../method/changes.ts';
import { resolveMethod } from '../../method/method.ts';
import { applyChange } from '../../method/set.ts';
import { type Context, Misuse } from '../context.ts';
import { loadRun } from '../load-run.ts';
import { addOutputOptions, outputChoice, writeRun } from '../outputs.ts';
import { printable, printableJson } from '../printable.ts';
import { changesText, findingsText } from '../screen.ts';
import { hiddenValues, whatIf } from '../whatif.ts';
import type { Command, Given } from './command.ts';
