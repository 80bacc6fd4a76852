// The official request schemas, as JSON Schema: strict about unknown keys, without the "undefined" members of unions,
// which JSON Schema would read as "anything".
import * as z from 'zod';
import * as spec from 'discord-api-spec/zod';
import { Ajv2020 } from 'ajv/dist/2020.js';

const operations = {
  bulk_set_application_commands: ['[ApplicationCommandUpdateRequest'],
  bulk_set_guild_application_commands: ['[ApplicationCommandUpdateRequest'],
  execute_webhook: ['IncomingWebhookRequestPartial', 'IncomingWebhookUpdateRequestPartial'],
  update_original_webhook_message: ['IncomingWebhookUpdateRequestPartial'],
  update_webhook_message: ['IncomingWebhookUpdateRequestPartial'],
  create_message: ['MessageCreateRequest'],
  update_message: ['MessageEditRequestPartial'],
  create_thread: ['CreateTextThreadWithoutMessageRequest'],
  update_channel: ['UpdateThreadRequestPartial', 'UpdateGuildChannelRequestPartial'],
  create_dm: ['CreatePrivateChannelRequest'],
};
const callbacks = {
  1: 'PongInteractionCallbackRequest',
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
};

const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
const compiled = new Map();

function override({ zodSchema, jsonSchema }) {
  const def = zodSchema._zod.def;
  if (def.type === 'union' && jsonSchema.anyOf)
    jsonSchema.anyOf = jsonSchema.anyOf.filter((_, i) => def.options[i]._zod.def.type !== 'undefined');
  if (def.type === 'object')
    jsonSchema.additionalProperties = false;
}

function compile(name) {
  if (!compiled.has(name)) {
    const list = name.startsWith('[');
    const schema = spec[`${list ? name.slice(1) : name}Schema`];
    if (!schema)
      throw new Error(`the specification has no ${name}`);
    const whole = list ? z.array(schema).check(z.maxLength(130)) : schema;
    compiled.set(name, ajv.compile(z.toJSONSchema(whole, { io: 'input', unrepresentable: 'any', override })));
  }
  return compiled.get(name);
}

// The schemas want permissions as numbers, the documentation as strings; the server takes both.
function asTheSchemaWants(node, key) {
  if (Array.isArray(node))
    return node.map(entry => asTheSchemaWants(entry));
  if (node && typeof node === 'object')
    return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, asTheSchemaWants(v, k)]));
  return ['default_member_permissions', 'allow', 'deny'].includes(key) && /^\d+$/.test(node) ? Number(node) : node;
}

export function checkSchema(operation, body) {
  const names = operation === 'create_interaction_response' ? [callbacks[body?.type]].filter(Boolean) : operations[operation];
  if (!names?.length)
    return [`no schema for ${operation} with type ${body?.type}`];
  const normal = asTheSchemaWants(body);
  const errors = [];
  for (const name of names) {
    const validate = compile(name);
    if (validate(normal))
      return [];
    const said = e => `${name}${e.instancePath} ${e.message} ${e.params.additionalProperty ?? ''}`.trim();
    errors.push(...validate.errors.slice(0, 8).map(said));
  }
  return errors;
}
