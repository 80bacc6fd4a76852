// What the documentation says and the schemas do not. Every function adds complaints.
const length = text => [...(text ?? '')].length;
const trimmed = text => length((text ?? '').trim());
const names = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const messages = [
  'create_message', 'update_message', 'execute_webhook', 'update_original_webhook_message', 'update_webhook_message',
];
const locales = new Set((
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'
).split(' '));
const messageFlags = 4 | 4096 | 8192 | 32768;

export function checkRules(operation, body, files) {
  const bad = [];
  const need = (kept, rule) => { if (!kept) bad.push(rule); };
  if (operation.startsWith('bulk_set'))
    commands(body, operation.includes('guild'), need);
  else if (operation === 'create_interaction_response')
    callback(body, files, need);
  else if (operation === 'create_thread')
    thread(body, need);
  else if (messages.includes(operation))
    message(operation.startsWith('create') ? 'create' : operation === 'execute_webhook' ? 'answer' : 'edit', body, files, need);
  return bad;
}

function callback(body, files, need) {
  if (body.type === 4)
    message('answer', body.data, files, need);
  else if (body.type === 7)
    message('edit', body.data, files, need);
  else if (body.type === 5)
    need(((body.data?.flags ?? 0) & ~64) === 0, 'a deferred answer may only be ephemeral');
  else if (body.type === 8)
    choices(body.data.choices, 'choices', need);
  else if (body.type === 9) {
    need(body.data.components.length >= 1 && body.data.components.length <= 5, 'a modal has 1 to 5 components');
    need(length(body.data.title) <= 45, 'modal title');
    body.data.components.forEach(part => need(part.type === 18 || part.type === 10, 'modal parts are labels or texts'));
    components(body.data.components, new Set(), need);
  }
}

function message(use, data, files, need) {
  const layout = ((data.flags ?? 0) & 32768) !== 0;
  need(length(data.content) <= 2000, 'content over 2000');
  need(data.allowed_mentions !== undefined, 'allowed_mentions is always sent');
  need(!(data.allowed_mentions?.parse?.includes('users') && data.allowed_mentions.users?.length), 'allowed_mentions: users both ways');
  need(!(data.allowed_mentions?.parse?.includes('roles') && data.allowed_mentions.roles?.length), 'allowed_mentions: roles both ways');
  need(((data.flags ?? 0) & ~(use === 'answer' ? messageFlags | 64 : messageFlags)) === 0, `flags ${data.flags} not settable here`);
  const enforced = use === 'create' && data.enforce_nonce === true;
  need(data.nonce === undefined || (enforced && length(String(data.nonce)) <= 25), 'nonce: with enforce_nonce, on create');
  const lists = [data.embeds, data.components, data.attachments, files];
  need(use === 'edit' || trimmed(data.content) || lists.some(list => list?.length), 'empty message');
  need(!layout || (data.content === undefined && data.embeds === undefined), 'a layout has no content or embeds');
  let together = 0;
  for (const embed of data.embeds ?? []) {
    const parts = [[embed.title, 256], [embed.description, 4096], [embed.footer?.text, 2048], [embed.author?.name, 256],
      ...(embed.fields ?? []).flatMap(field => [[field.name, 256], [field.value, 1024]])];
    for (const [text, most] of parts) {
      need(trimmed(text) <= most, `embed text over ${most}`);
      together += trimmed(text);
    }
    for (const field of embed.fields ?? [])
      need(trimmed(field.name) && trimmed(field.value), 'embed field without name or value');
  }
  need(together <= 6000, 'embeds over 6000 together');
  if (!layout) {
    need((data.components ?? []).length <= 5, 'more than 5 rows');
    (data.components ?? []).forEach(row => need(row.type === 1, 'a message holds rows'));
  }
  components(data.components ?? [], new Set(), need);
  files.forEach(field => need(data.attachments?.some(a => `files[${a.id}]` === field), `${field} is not among the attachments`));
}

function components(list, ids, need) {
  for (const part of list) {
    if (part.custom_id !== undefined) {
      need(length(part.custom_id) >= 1 && length(part.custom_id) <= 100, 'custom_id length');
      need(!ids.has(part.custom_id), `custom_id ${part.custom_id} twice`);
      ids.add(part.custom_id);
    }
    if (part.type === 1) {
      const most = part.components.every(c => c.type === 2) ? 5 : 1;
      need(part.components.length >= 1 && part.components.length <= most, 'a row holds 5 buttons or 1 select');
    }
    if (part.type === 2) {
      need(part.style === 5 ? part.url && !part.custom_id : part.custom_id && !part.url, 'a link has a url, another button a custom_id');
      need(length(part.label) <= 80 && length(part.url) <= 512 && (part.label || part.emoji), 'button label');
    }
    if ([3, 5, 6, 7, 8].includes(part.type))
      need((part.min_values ?? 1) <= (part.max_values ?? 1), 'min_values over max_values');
    if (part.type === 3)
      need(new Set(part.options.map(o => o.value)).size === part.options.length, 'select values twice');
    if (part.type === 4)
      need((part.min_length ?? 0) <= (part.max_length ?? 4000), 'min_length over max_length');
    if (part.type === 18)
      need(length(part.label) >= 1 && length(part.label) <= 45 && length(part.description) <= 100, 'label length');
    components(part.components ?? (part.component ? [part.component] : []), ids, need);
  }
}

function commands(list, inGuild, need) {
  const seen = new Set();
  for (const command of list) {
    const type = command.type ?? 1;
    need(!seen.has(`${type} ${command.name}`), `command ${command.name} twice`);
    seen.add(`${type} ${command.name}`);
    need(!inGuild || (!command.contexts && !command.integration_types), 'contexts in a guild command');
    need(command.default_member_permissions == null || typeof command.default_member_permissions === 'string', 'permissions are a string');
    if (type === 1) {
      named(command, need);
      need(length(command.description) >= 1 && length(command.description) <= 100, `description of ${command.name}`);
    } else {
      const named = length(command.name) >= 1 && length(command.name) <= 32;
      need(named && !command.description && !command.options, `menu command ${command.name}`);
    }
    need(total(command) <= 8000, `${command.name} over 8000 characters`);
    options(command.options ?? [], 0, need);
  }
  for (const [type, most] of [[1, 100], [2, 15], [3, 15]])
    need(list.filter(command => (command.type ?? 1) === type).length <= most, `more than ${most} commands of type ${type}`);
}

function named(thing, need) {
  for (const [locale, name] of [[null, thing.name], ...Object.entries(thing.name_localizations ?? {})])
    need(names.test(name) && name === name.toLowerCase() && (locale === null || locales.has(locale)), `name ${name} (${locale})`);
  for (const [locale, text] of Object.entries(thing.description_localizations ?? {}))
    need(locales.has(locale) && length(text) >= 1 && length(text) <= 100, `description in ${locale}`);
}

function options(list, depth, need) {
  const nests = list.filter(option => option.type <= 2);
  need(list.length <= 25 && (nests.length === 0 || nests.length === list.length), 'options and subcommands mixed, or over 25');
  need(new Set(list.map(option => option.name)).size === list.length, 'option names twice');
  need(list.every((option, i) => !option.required || list.slice(0, i).every(before => before.required)), 'required options come first');
  for (const option of list) {
    named(option, need);
    need(length(option.description) >= 1 && length(option.description) <= 100, `description of option ${option.name}`);
    need(option.type !== 2 || depth === 0, 'group too deep');
    need(option.type !== 1 || depth <= 1, 'subcommand too deep');
    need(!(option.autocomplete && option.choices?.length), 'choices with autocomplete');
    need([3, 4, 10].includes(option.type) || (!option.autocomplete && !option.choices), 'choices where none may be');
    need((option.min_length ?? 0) <= (option.max_length ?? 6000) && !(option.min_value > option.max_value), 'smallest over largest');
    choices(option.choices ?? [], option.name, need);
    if (option.type <= 2)
      options(option.options ?? [], depth + 1, need);
  }
}

function choices(list, where, need) {
  need(list.length <= 25, `${where}: over 25 choices`);
  for (const choice of list) {
    need(length(choice.name) >= 1 && length(choice.name) <= 100, `${where}: choice name`);
    need(typeof choice.value !== 'string' || length(choice.value) <= 100, `${where}: choice value`);
  }
}

function total(thing) {
  const longest = (text, languages) => Math.max(length(text), ...Object.values(languages ?? {}).map(length));
  return longest(thing.name, thing.name_localizations) + longest(thing.description, thing.description_localizations)
    + (thing.choices ?? []).reduce((sum, choice) => sum + longest(choice.name, choice.name_localizations) + length(String(choice.value)), 0)
    + (thing.options ?? []).reduce((sum, option) => sum + total(option), 0);
}

function thread(body, need) {
  need(body.type === 12 && body.invitable === false, 'a thread is private, and not open to invitations');
  need([undefined, 60, 1440, 4320, 10080].includes(body.auto_archive_duration), 'auto_archive_duration');
  need((body.rate_limit_per_user ?? 0) >= 0 && (body.rate_limit_per_user ?? 0) <= 21600, 'rate_limit_per_user');
}
