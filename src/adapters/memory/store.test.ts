import type { Day } from '../../core/base/day.ts';
import { fixedClock } from '../clock/clock.ts';
import { storeContract } from '../db/store-contract.ts';
import { digest } from '../digest.ts';
import { createMemoryStore } from './store.ts';

storeContract('in memory', async () => createMemoryStore(fixedClock('2026-03-02' as Day), digest));
