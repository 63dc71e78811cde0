import { describe } from 'vitest';
import { openTestGraph, testEngine } from '../support/engine.ts';
import { graphContract } from './graphContract.ts';

describe(`the ${testEngine} engine keeps the contract of the port`, () => graphContract(openTestGraph));
