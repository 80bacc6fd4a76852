using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using NodaTime;
using NodaTime.Text;

namespace Bot.Storage.Formats;

/// <summary>How documents are written as JSON before they are sealed.</summary>
/// <remarks>
/// Read by reflection, not by generated code: the generator leaves an init property that the text lacks at null or zero,
/// where the property's own default must stand, so that what was stored before a property existed reads as it should.
/// </remarks>
public static class DocumentJson
{
    /// <summary>
    /// The settings for documents into which features may have put parts. Instants and durations are ticks of 100 ns; enums, ids and times
    /// of day are words.
    /// </summary>
    public static JsonSerializerOptions For(DocumentKinds kinds)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        foreach (var kind in kinds.All)
            resolver.Modifiers.Add(kind.Shape);
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = resolver,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new Ticks<Instant>(t => t.ToUnixTimeTicks(), NodaConstants.UnixEpoch.PlusTicks));
        options.Converters.Add(new Ticks<Duration>(d => d.BclCompatibleTicks, Duration.FromTicks));
        options.Converters.Add(new Word<LocalTime>(
            LocalTimePattern.ExtendedIso.Format, text => LocalTimePattern.ExtendedIso.Parse(text).GetValueOrThrow()));
        options.Converters.Add(new Word<LocalDate>(
            LocalDatePattern.Iso.Format, text => LocalDatePattern.Iso.Parse(text).GetValueOrThrow()));
        options.Converters.Add(new Word<PersonId>(id => id.Value, text => new PersonId(text)));
        options.Converters.Add(new Word<TeamId>(id => id.Value, text => new TeamId(text)));
        options.Converters.Add(new Word<DocId>(id => id.Value, text => new DocId(text)));
        options.MakeReadOnly();
        return options;
    }
}
