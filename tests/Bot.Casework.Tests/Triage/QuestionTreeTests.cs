using Bot.Routes;
using Bot.Triage;


namespace Bot.Casework.Tests.Triage;

public sealed class QuestionTreeTests
{
    private const int ButtonLimit = 80;

    [Fact]
    public void Every_route_is_at_some_leaf()
    {
        var reached = QuestionTree.Questions.SelectMany(question => question.Answers).SelectMany(answer => answer.RouteIds).ToHashSet();
        Assert.Equal(RouteIds.All.Order(), reached.Order());
    }

    [Fact]
    public void Safety_is_asked_first() =>
        Assert.Contains(QuestionTree.Root.Answers, answer => answer.RouteIds.Contains(RouteIds.Emergency));

    [Fact]
    public void Every_answer_leads_on_or_ends_and_fits_a_button()
    {
        foreach (var question in QuestionTree.Questions)
        {
            Assert.Same(question, QuestionTree.Find(question.Id));
            Assert.InRange(question.Answers.Count, 2, 9);
            Assert.All(question.Answers, answer => Assert.Equal(answer.Next is null, answer.RouteIds.Count > 0));
            Assert.All(question.Answers, answer => Assert.InRange(answer.Text.Length, 1, ButtonLimit));
        }
    }

    [Fact]
    public void Leaves_name_their_routes_most_urgent_first()
    {
        foreach (var answer in QuestionTree.Questions.SelectMany(question => question.Answers))
            Assert.Equal(answer.Routes.OrderBy(route => route.Urgency), answer.Routes);
    }
}
