/** Bolt as its documentation begins: its own HTTP receiver and one listener that does nothing. Prints when it listens. */
import { App } from '@slack/bolt';

const [port = '0', signingSecret = '', slackApiUrl = ''] = process.argv.slice(2);
const app = new App({ token: 'xoxb-bench', signingSecret, clientOptions: { slackApiUrl } });
app.event('app_mention', async () => {});
await app.start(Number(port));
process.stdout.write('ready\n');
