// Stops a mistaken `npm install`, which would "succeed" with the root only.
if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  console.error('This repository is installed by pnpm: run `npm start`, `npm test` or `pnpm install`.');
  process.exit(1);
}
