using System.Text.RegularExpressions;

namespace Bot.Guidance;

/// <summary>A question that asks for a command and nothing more: "how do i close a case".</summary>
/// <param name="Line">The command to go on with.</param>
/// <param name="Label">What it does.</param>
/// <param name="Topic">The topic to read with it; null for what the words find.</param>
internal sealed partial record AskedCommand(string Line, string Label, string? Topic)
{
    private const string How = @"^(?:how (?:do|can|should|would|could) (?:i|we|you|one) |how to |can i |where do i "
        + "|i (?:want|need|would like) to )?";
    private const string One = @"(?: (?:a|an|the|this|my|our|that|one|it))?(?: (?:new|open|closed|old|finished))?";
    private const string End = @"(?: (?:here|now|again|please|with the bot))?[ ?.!]*\z";

    private static readonly (Regex Asks, AskedCommand Command)[] all =
    [
        (Recusing(), new("case recuse ", "Step back", "recusal")),
        (Asked("(?:close|closing|finish|end|resolve)", "(?:case|report)"), new("case close ", "Close a case", "closing-documentation")),
        (Asked("(?:reopen|re-open|reopening)", "(?:case|report)"), new("case reopen ", "Reopen a case", null)),
        (Asked("(?:open|create|start|file|make|add|opening)", "(?:case|report)"), new("case open ", "Open a case", null)),
        (Asked("(?:take|claim)", "(?:case|report)"), new("case take ", "Take a case", null)),
        (Asked("(?:assign|give|delegate)", "(?:case|report)"), new("case assign ", "Assign a case", null)),
        (Asked("(?:pass|hand over|hand on|hand off|get rid of|drop)", "(?:case|report)"), new("case pass ", "Hand a case on", "recusal")),
        (Asked("(?:acknowledge|ack)", "(?:case|report)"), new("case ack ", "Acknowledge it", "first-acknowledgement")),
        (Asked("(?:search|find|look up|look for)", "cases?"), new("case search ", "Search cases", null)),
        (Asked("(?:list|see|show|view)", "(?:all |open |my )*cases"), new("case list", "List cases", null)),
        (Asked("(?:make|give|note|record|add|set)", "promises?"), new("promise make ", "Make a promise", "promises")),
        (Asked("(?:move|change|postpone|delay)", "promises?"), new("promise move ", "Move a promise", "delay-notice")),
        (Asked("(?:break|cancel)", "promises?"), new("promise break ", "Own up to a promise", "delay-notice")),
        (Asked("(?:set|make|add|create)", "reminders?"), new("remind me ", "Set a reminder", null)),
        (Asked("(?:correct|fix|change|edit)", "(?:case|mistake|error|name|summary)"), new("case correct ", "Put it right", null)),
        (Asked("(?:add|write|make|take)", "notes?"), new("case note ", "Write a note", "documentation-what")),
        (Asked("(?:add|keep|attach)", "(?:link|diff|evidence)s?"), new("case link ", "Keep a link", null)),
    ];

    /// <summary>
    /// The topic of words that name images of the abuse of a child, whatever else was learnt of them: nobody is sent to search or to talk.
    /// </summary>
    public static string? TopicOf(string question) => Images().IsMatch(question) ? "child-protection" : null;

    [GeneratedRegex(@"\b(?:cp|csam|csem|child porn\w*|child abuse (?:images?|material|pictures?|photos?|videos?)"
        + @"|child sexual abuse (?:images?|material)"
        + @"|(?:indecent|nude|naked|sexual) (?:images?|pictures?|photos?) of (?:an? )?(?:child|children|minors?|kids?|pupils?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Images();

    /// <summary>Somebody steps back from a case, in whatever form of the word, or knows one of those in it.</summary>
    [GeneratedRegex("^(?:how (?:do|can|should) (?:i|we) |how to |can i |i (?:want|need|have) to |should i )?"
        + "(?:recus(?:e|es|ed|ing|al|als)(?: (?:myself|oneself|yourself))?"
        + "|step(?:s|ped|ping)? (?:back|aside)(?: from (?:a|the|this|it) ?(?:case)?)?"
        + "|(?:i|we) (?:know|knew|am friends with|am related to|am close to|worked with|work with|have met|met|dated|like|dislike) "
        + "(?:the |an? |both )?(?:accused|reporter|target|part(?:y|ies)|person reported|reported user)"
        + "|(?:the )?(?:accused|reporter|target) is "
        + "(?:a |my |an )?(?:old |good |close )?(?:friend|colleague|relative|partner|wife|husband|boss)"
        + "(?: of mine)?)[ ?.!]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Recusing();

    /// <summary>The command that a question asks for; null where it asks for more, or for something else.</summary>
    public static AskedCommand? Of(string question)
    {
        var asked = question.Trim().ToLowerInvariant();
        return Array.Find(all, a => a.Asks.IsMatch(asked)).Command;
    }

    private static Regex Asked(string verb, string what) =>
        new($"{How}{verb}{One} {what}{End}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
