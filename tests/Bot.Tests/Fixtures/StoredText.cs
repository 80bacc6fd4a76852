using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Storage.Formats;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Fixtures;

/// <summary>
/// All that a store holds, as text: one line a document, head, due instant, notice and audit entry, as this program reads and writes them.
/// </summary>
internal static class StoredText
{
    public static async Task<string> Of(IStore store, IReadOnlyList<(Slot Slot, Document Document)> lastKnown, CancellationToken token)
    {
        var text = new StringBuilder();
        foreach (var slot in new[] { Slot.People, new Slot("arb"), new Slot("other") })
        {
            var changed = (await store.Tail(slot, null, token)).Changed.OrderBy(c => c.Id.Value, StringComparer.Ordinal).ToList();
            var ids = changed.Select(c => c.Id).ToList();
            foreach (var document in await store.Load(slot, ids, token))
                Line($"{slot} document {document!.Doc} {document.Version} {Json(document)}");
            foreach (var found in await store.Heads(slot, [.. changed.Where(c => c.Id.Kind == 'c')], token))
            {
                var head = (CaseHead)found!;
                Line($"{slot} head {head.Doc} {head.Version} {JsonSerializer.Serialize(found, Shipped.Codec.Options)}");
            }

            foreach (var due in await store.Due(slot, Instant.FromUtc(2100, 1, 1, 0, 0), 1000, token))
                Line($"{slot} due {due.Id} {due.At.ToUnixTimeMilliseconds()}");
            foreach (var notice in await store.Outbox(slot, token))
                Line($"{slot} notice {notice.Id} {NoticeText.Write(notice)}");
            await foreach (var entry in store.Audit(slot, token))
                Line($"{slot} audit {entry.Holds} {Audit(entry.Entry)}");
        }

        foreach (var (slot, document) in lastKnown)
            Line($"{slot} last-known {document.Doc} {document.Version} {Json(document)}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Json(Document document) => Encoding.UTF8.GetString(Shipped.Codec.Write(document));

    private static string Audit(Documents.AuditEntry entry) =>
        $"{entry.At.ToUnixTimeTicks()} | {entry.Who} | {entry.What} | {string.Join(' ', entry.On)} | {entry.Detail}";
}
