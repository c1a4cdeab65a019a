import { testUnder } from './timezone.ts';

await testUnder('America/New_York', 240);
