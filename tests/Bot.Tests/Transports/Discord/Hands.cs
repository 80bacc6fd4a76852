using System.Text.Json.Nodes;
using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

/// <summary>What people's hands do on Discord: call, press, choose, fill in.</summary>
internal static class Hands
{
    /// <summary>Calls a command by its path at the desk.</summary>
    public static Task<Seen> Call(this DiscordLab lab, string who, string path, params (string Name, string Value)[] options) =>
        lab.Do(who, 2, lab.Data(path, options));

    /// <summary>Calls it in a private talk.</summary>
    public static Task<Seen> CallInDm(this DiscordLab lab, string who, string path, params (string Name, string Value)[] options) =>
        lab.Do(who, 2, lab.Data(path, options), dm: true);

    /// <summary>Types into an option, and gives the names offered.</summary>
    public static async Task<IReadOnlyList<string>> Type(this DiscordLab lab, string who, string path, string option, string typed)
    {
        var data = lab.Data(path, (option, typed));
        var inner = data;
        while (inner["options"]![0]!["options"] is not null)
            inner = (JsonObject)inner["options"]![0]!;
        inner["options"]![0]!["focused"] = true;
        var seen = await lab.Do(who, 4, data);
        return [.. seen.Callback["data"]!["choices"]!.AsArray().Select(c => c!["value"]!.GetValue<string>())];
    }

    /// <summary>Presses the button, or chooses from the menu, that has this label.</summary>
    public static Task<Seen> Press(this DiscordLab lab, string who, Seen seen, string label) => lab.PressOn(who, seen.Message, label);

    public static Task<Seen> PressOn(this DiscordLab lab, string who, JsonObject message, string label)
    {
        foreach (var part in message["components"]!.AsArray().SelectMany(r => r!["components"]!.AsArray()))
        {
            if (part!["label"]?.GetValue<string>() == label)
                return lab.Do(who, 3, Pressed(part, 2), on: message);
            if (part["options"]?.AsArray().FirstOrDefault(o => o!["label"]!.GetValue<string>() == label) is { } option)
            {
                var chosen = Pressed(part, 3);
                chosen["values"] = new JsonArray(option["value"]!.GetValue<string>());
                return lab.Do(who, 3, chosen, on: message);
            }
        }

        throw new InvalidOperationException($"There is no “{label}” on {message.ToJsonString()}");
    }

    /// <summary>Fills a form in, sends it off, and says yes where it is shown before it is done.</summary>
    public static async Task<Seen> Send(this DiscordLab lab, string who, Seen form, params (string Name, string Value)[] fields)
    {
        var seen = await lab.Fill(who, form, fields);
        return seen.Labels.Contains("Yes, do it") ? await lab.Press(who, seen, "Yes, do it") : seen;
    }

    /// <summary>Fills a form in and sends it off.</summary>
    public static Task<Seen> Fill(this DiscordLab lab, string who, Seen form, params (string Name, string Value)[] fields)
    {
        var labels = form.Modal["components"]!.AsArray();
        return lab.Do(who, 5, new JsonObject
        {
            ["custom_id"] = form.Modal["custom_id"]!.GetValue<string>(),
            ["components"] = new JsonArray([.. labels.Select(label => Filled(label!["component"]!, fields))]),
        });
    }
    /// <summary>Does something, and waits for the answer.</summary>
    public static async Task<Seen> Do(this DiscordLab lab, string who, int type, JsonObject data, bool dm = false, JsonObject? on = null)
    {
        var interaction = await lab.Simulator.Rest.World.Interact(type, data, told => Place(told, who, dm, on));
        return await Answer(interaction);
    }

    /// <summary>Waits for the answer to an interaction.</summary>
    public static async Task<Seen> Answer(SimulatedInteraction interaction)
    {
        var callback = await interaction.Callback.WaitAsync(TimeSpan.FromSeconds(20));
        if (callback["type"]!.GetValue<int>() == 5)
            await Eventually.True(() => interaction.Original is { } now && IsWritten(now));
        return new Seen(interaction, callback);
    }

    public static JsonObject Data(this DiscordLab lab, string path, params (string Name, string Value)[] options)
    {
        var command = lab.Plan.Table.Find(path) ?? throw new InvalidOperationException($"no command {path}");
        var words = lab.Plan.PathOf(command)[1..].Split(' ');
        var given = new JsonArray([.. options.Select(o => (JsonNode)(command.Parameters.First(p => p.Name == o.Name).Type == typeof(bool)
            ? new JsonObject { ["name"] = o.Name, ["type"] = 5, ["value"] = o.Value == "yes" }
            : new JsonObject { ["name"] = o.Name, ["type"] = 3, ["value"] = o.Value }))]);
        for (var i = words.Length - 1; i > 0; i--)
            given = [new JsonObject { ["name"] = words[i], ["type"] = i == words.Length - 1 ? 1 : 2, ["options"] = given }];
        return new JsonObject { ["id"] = "5000000000000000001", ["name"] = words[0], ["type"] = 1, ["options"] = given };
    }

    private static JsonObject Pressed(JsonNode part, int type) => new()
    {
        ["custom_id"] = part["custom_id"]!.GetValue<string>(), ["component_type"] = type,
    };

    private static JsonObject Filled(JsonNode part, (string Name, string Value)[] fields)
    {
        var id = part["custom_id"]!.GetValue<string>();
        var value = fields.FirstOrDefault(f => f.Name == id).Value ?? part["value"]?.GetValue<string>() ?? "";
        var filled = new JsonObject { ["type"] = part["type"]!.GetValue<int>(), ["custom_id"] = id };
        if (part["type"]!.GetValue<int>() == 3)
            filled["values"] = value.Length == 0 ? new JsonArray() : new JsonArray(value);
        else
            filled["value"] = value;
        return new JsonObject { ["type"] = 18, ["component"] = filled };
    }

    private static bool IsWritten(JsonObject message) =>
        message["content"]!.GetValue<string>().Length > 0 || message["embeds"]!.AsArray().Count > 0;

    private static void Place(JsonObject told, string who, bool dm, JsonObject? on)
    {
        told["member"] = Samples.Member(DiscordLab.IdOf(who), who);
        if (dm)
        {
            told["user"] = Samples.User(DiscordLab.IdOf(who), who);
            told["channel_id"] = "7000000000000000001";
            told["context"] = 1;
            foreach (var part in new[] { "member", "guild_id", "guild", "channel" })
                told.Remove(part);
        }

        if (on is not null)
            told["message"] = on.DeepClone();
    }
}

/// <summary>What somebody sees after an interaction.</summary>
internal sealed record Seen(SimulatedInteraction Interaction, JsonNode Callback)
{
    public int Type => Callback["type"]!.GetValue<int>();

    /// <summary>The form that opened.</summary>
    public JsonNode Modal => Type == 9
        ? Callback["data"]!
        : throw new InvalidOperationException($"no form but {Callback.ToJsonString()} {Interaction.Original?.ToJsonString()}");

    /// <summary>The private message.</summary>
    public JsonObject Message => Interaction.Original ?? throw new InvalidOperationException($"no message but {Callback.ToJsonString()}");

    /// <summary>All of its words.</summary>
    public string Text => Words(Message);

    /// <summary>The labels that can be pressed.</summary>
    public IReadOnlyList<string> Labels => [.. Message["components"]!.AsArray().SelectMany(r => r!["components"]!.AsArray()).SelectMany(c =>
        c!["options"] is { } options ? options.AsArray().Select(o => o!["label"]!.GetValue<string>()) : [c["label"]!.GetValue<string>()])];

    public static string Words(JsonNode message)
    {
        var embeds = (message["embeds"]?.AsArray() ?? []).SelectMany(e => WordsOf(e!));
        return string.Join('\n', [message["content"]?.GetValue<string>() ?? "", .. embeds]);
    }

    private static IEnumerable<string> WordsOf(JsonNode embed)
    {
        string?[] head = [embed["title"]?.GetValue<string>(), embed["description"]?.GetValue<string>()];
        var fields = (embed["fields"]?.AsArray() ?? []).Select(f => $"{f!["name"]}: {f["value"]}");
        return head.Concat(fields).OfType<string>();
    }
}
