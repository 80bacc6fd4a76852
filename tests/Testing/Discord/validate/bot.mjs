// A discord.js bot with documented options only: registers one command, answers it, says what it does on the standard output.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env.SIM_REST, version: '10' } });
client.once(Events.ClientReady, async ready => {
  const set = await ready.application.commands.set([
    { name: 'ping', description: 'Ping', options: [{ type: 3, name: 'crop', description: 'Crop', required: true }] }]);
  console.log(`ready ${ready.user.username} guilds=${ready.guilds.cache.size} commands=${set.size}`);
});
client.on(Events.InteractionCreate, async interaction => {
  if (!interaction.isChatInputCommand())
    return;
  await interaction.deferReply({ flags: 64 });
  await interaction.editReply({ content: `pong ${interaction.options.getString('crop')}` });
  console.log('answered');
});
client.on(Events.ShardResume, () => console.log('resumed'));
client.on(Events.Error, error => console.log('error', error.message));
await client.login(process.env.DISCORD_TOKEN);
process.stdin.resume();
process.stdin.on('end', () => client.destroy().finally(() => process.exit(0)));
