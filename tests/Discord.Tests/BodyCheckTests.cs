using System.Text.Json.Nodes;
using Testing.Discord;

namespace Discord.Tests;

/// <summary>The check of recorded bodies is itself checked: it has to refuse what Discord would.</summary>
public sealed class BodyCheckTests
{
    [Fact]
    public async Task An_invalid_body_fails_whoever_sent_it()
    {
        if (BodyCheck.WhyNot is { } reason)
        {
            TestContext.Current.SendDiagnosticMessage($"Bodies are not checked against Discord's schemas: {reason}");
            Assert.Skip(reason);
        }
        var wrong = new Recorded("POST", "/channels/1/messages", "create_message", JsonNode.Parse("""{"contnt":"x"}"""), [], null);

        var thrown = await Assert.ThrowsAsync<InvalidBodyException>(() => BodyCheck.Run([wrong]));

        Assert.Contains("contnt", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create_message", """{"content":"x"}""")]
    [InlineData("create_message", """{"content":"x","allowed_mentions":{"parse":["all"]}}""")]
    [InlineData("create_interaction_response", """{"type":5,"data":{"flags":4}}""")]
    [InlineData("create_interaction_response", """{"type":3}""")]
    [InlineData("bulk_set_application_commands", """[{"name":"x","description":"x","default_member_permissions":8}]""")]
    [InlineData("bulk_set_application_commands", """[{"name":"x","description":"x","optoins":[]}]""")]
    [InlineData("create_thread", """{"name":"x","type":12}""")]
    [InlineData("create_thread", """{"name":"x","type":11,"invitable":false}""")]
    [InlineData("update_channel", """{"permission_overwrites":"none"}""")]
    [InlineData("unknown_operation", """{}""")]
    public async Task What_the_schemas_alone_would_let_pass_is_refused(string operation, string body)
    {
        if (BodyCheck.WhyNot is { } reason)
            Assert.Skip(reason);

        Assert.NotEmpty(await BodyCheck.Complaints(new Recorded("", "", operation, JsonNode.Parse(body), [], null)));
    }
}
