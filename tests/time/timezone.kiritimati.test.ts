import { testUnder } from './timezone.ts';

await testUnder('Pacific/Kiritimati', -840);
