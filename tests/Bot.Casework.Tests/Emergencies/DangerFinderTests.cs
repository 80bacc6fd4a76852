using Bot.Emergencies;
using FsCheck;
using FsCheck.Fluent;
using Found = Bot.Emergencies.DangerKind;

namespace Bot.Casework.Tests.Emergencies;

public sealed class DangerFinderTests
{
    private const double MostFalse = 0.03;
    private const double LeastFound = 0.95;

    /// <summary>
    /// The second half is by another hand and more oblique: nine of ten are found. With the right kind, and between two ordinary notes,
    /// it is somewhat fewer.
    /// </summary>
    private const double LeastFoundOfSecond = 0.85;

    [Theory]
    [InlineData("unseen")]
    [InlineData("second")]
    public void Of_ordinary_notes_that_quote_harassment_hardly_any_ring(string half)
    {
        var notes = DangerLines.Ordinary(half);
        var rung = notes.Where(note => DangerFinder.Of(note) is not null).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{rung.Length} of {notes.Length} rang:\n{string.Join('\n', rung)}");
        Assert.InRange(rung.Length, 0, MostFalse * notes.Length);
    }

    [Theory]
    [InlineData("unseen")]
    [InlineData("second")]
    public void Of_dangerous_notes_nearly_all_are_found_with_their_kind(string half)
    {
        var notes = DangerLines.Dangerous(half);
        var missed = notes.Where(note => DangerFinder.Of(note.Words) != note.Kind).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{missed.Length} of {notes.Length} missed:\n{string.Join('\n', missed)}");
        Assert.InRange(missed.Length, 0, (1 - Least(half)) * notes.Length);
    }

    [Theory]
    [InlineData("unseen")]
    [InlineData("second")]
    public void Danger_is_found_also_between_ordinary_notes(string half)
    {
        var ordinary = DangerLines.Ordinary(half);
        var notes = DangerLines.Dangerous(half).Select((note, at) =>
            (note.Kind, Words: $"{ordinary[3 * at % ordinary.Length]} {note.Words}. {ordinary[(3 * at + 1) % ordinary.Length]}")).ToArray();
        var missed = notes.Where(note => DangerFinder.Of(note.Words) is null).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{missed.Length} of {notes.Length} missed:\n{string.Join('\n', missed)}");
        Assert.InRange(missed.Length, 0, (1 - Least(half)) * notes.Length);
    }

    private static double Least(string half) => half == "second" ? LeastFoundOfSecond : LeastFound;

    [Theory]
    [InlineData("Hazelnut wrote on their talk page that this is the last edit and nobody will miss me", nameof(Found.Life))]
    [InlineData("come to my house tonight with a knife", nameof(Found.Life))]
    [InlineData("He wrote that he knows where my kids go to school.", nameof(Found.Life))]
    [InlineData("my colleague on the team said he wants to end it all after this case", nameof(Found.Life))]
    [InlineData("cutting again, user wrote on talk, blood pic", nameof(Found.Life))]
    [InlineData("he says he will come to her house", nameof(Found.Life))]
    [InlineData("child porn at File:Foo.jpg", nameof(Found.Child))]
    [InlineData("he wants photos of a 13 yr old contributor", nameof(Found.Child))]
    [InlineData("I will end you", nameof(Found.Life))]
    [InlineData("you are dead meat", nameof(Found.Life))]
    [InlineData("watch your back on your way home", nameof(Found.Life))]
    [InlineData("I know what train your daughter takes", nameof(Found.Life))]
    [InlineData("kms", nameof(Found.Life))]
    [InlineData("he posted her home address and a map of the way to it", nameof(Found.Life))]
    [InlineData("A photo of the user, her home address and the name of the school of her children are on a forum", nameof(Found.Life))]
    [InlineData("her photo, her address and her children's school were put on a forum", nameof(Found.Life))]
    public void What_is_plainly_said_is_heard(string words, string kind) =>
        Assert.Equal(kind, DangerFinder.Of(words)?.ToString());

    [Theory]
    [InlineData("user follows me from article to article")]
    [InlineData("someone is stalking my edits and reverts everything I do")]
    [InlineData("the reporter says he will go to the press")]
    [InlineData("the accused demands to know why we banned him")]
    [InlineData("someone threatened to take me to ANI")]
    [InlineData("she says she will hang up her admin bits")]
    [InlineData("he says his attorney will contact me")]
    [InlineData("he wants to kill the article on the bridge")]
    [InlineData("there is an image of a naked statue in the article on david")]
    [InlineData("my picture is used as lead image of the article on pedophilia")]
    [InlineData("nude pictures of an editor by her ex")]
    [InlineData("somebody reported the ceiling of the Sistine chapel for nudity")]
    [InlineData("a naked putto in marble was reported")]
    [InlineData("photo of a wound in a medical article")]
    [InlineData("covers of children's books were uploaded without a licence")]
    [InlineData("photos of the school play were uploaded by the drama teacher")]
    [InlineData("she turns in her tools")]
    [InlineData("he quits adminship after the vote")]
    [InlineData("she hangs up on us when we ring")]
    [InlineData("the journalist will publish on Monday")]
    [InlineData("he burns his bridges with the chapter")]
    [InlineData("ich lach mich tot")]
    [InlineData("")]
    [InlineData("…")]
    public void What_only_sounds_like_it_is_not(string words) => Assert.Null(DangerFinder.Of(words));

    [Fact]
    public void What_is_settled_is_not_rung_again_and_what_goes_on_is()
    {
        Assert.Null(DangerFinder.Of("He threatened to kill her in 2019. Police were informed and the case was closed."));
        Assert.Equal(Found.Life, DangerFinder.Of("Police were informed last week. Today he writes again that he will kill her."));
    }

    [Fact]
    public void Any_text_has_an_answer_and_twice_the_same() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), words => DangerFinder.Of(words ?? "") == DangerFinder.Of(words ?? "")).QuickCheckThrowOnFailure();
}
