import { main } from './main.ts';

process.exitCode = await main({
  argv: process.argv,
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  onInterrupt: (listener) => {
    process.once('SIGINT', listener).once('SIGTERM', listener);
  },
});
