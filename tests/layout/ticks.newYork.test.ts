import { testTicksUnder } from './ticksUnder.ts';

await testTicksUnder('America/New_York', 240);
