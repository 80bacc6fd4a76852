using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Discord.Tests.Permissions;

public sealed class PermissionTests
{
    private const Permission View = Permission.ViewChannel, Send = Permission.SendMessages, Threads = Permission.ManageThreads;
    private static readonly Snowflake Guild = new(1), Owner = new(2), Member = new(3), RoleA = new(11), RoleB = new(12);

    /// <summary>
    /// everyone, role A, role B | overwrites: everyone allow/deny, A allow/deny, B allow/deny, member allow/deny | expected.
    /// </summary>
    public static TheoryData<string, Permission[], Permission[], Permission> Table { get; } = new()
    {
        { "roles add up", [View, Send, 0], [0, 0, 0, 0, 0, 0, 0, 0], View | Send },
        { "everyone is denied", [View | Send, 0, 0], [0, View, 0, 0, 0, 0, 0, 0], 0 },
        { "a role lets in where everyone is denied", [View | Send, 0, 0], [0, View, View, 0, 0, 0, 0, 0], View | Send },
        { "one role's allow beats another's deny", [View | Send, 0, 0], [0, 0, Send, 0, 0, Send, 0, 0], View | Send },
        { "a role's deny beats everyone's allow", [View, 0, 0], [Send, 0, 0, Send, 0, 0, 0, 0], View },
        { "the member's deny beats a role's allow", [View, 0, 0], [0, 0, Send, 0, 0, 0, 0, Send], View },
        { "the member's allow beats a role's deny", [View | Send, 0, 0], [0, 0, 0, View, 0, 0, View, 0], View | Send },
        { "allow and deny of one overwrite: allow wins", [View, 0, 0], [Send, Send, 0, 0, 0, 0, 0, 0], View | Send },
        { "an administrator is above overwrites", [View, Permission.Administrator, 0], [0, View, 0, View, 0, 0, 0, View], Permission.All },
        { "without view nothing counts", [Send | Threads, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], 0 },
        {
            "without send no files or mentions",
            [View | Permission.AttachFiles | Permission.MentionEveryone | Threads, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], View | Threads
        },
        { "bits above the 46th count", [View, Permission.PinMessages, 0], [0, 0, 0, 0, 0, 0, 0, 0], View | Permission.PinMessages },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_member_may_what_the_table_says(string why, Permission[] roles, Permission[] overwrites, Permission expected)
    {
        Role[] all = [new(Guild, "@everyone", roles[0]), new(RoleA, "A", roles[1]), new(RoleB, "B", roles[2])];
        Overwrite[] own =
        [
            new(Member, OverwriteType.Member, overwrites[6], overwrites[7]), new(RoleB, OverwriteType.Role, overwrites[4], overwrites[5]),
            new(RoleA, OverwriteType.Role, overwrites[2], overwrites[3]), new(Guild, OverwriteType.Role, overwrites[0], overwrites[1]),
        ];

        var inGuild = PermissionRules.InGuild(Guild, Owner, Member, [RoleA, RoleB], all);

        Assert.True(expected == PermissionRules.InChannel(inGuild, Guild, Member, [RoleA, RoleB], own), why);
    }

    [Fact]
    public void The_owner_may_everything_and_a_stranger_what_everyone_may()
    {
        Role[] roles = [new(Guild, "@everyone", View), new(RoleA, "A", Send)];

        Assert.Equal(Permission.All, PermissionRules.InGuild(Guild, Owner, Owner, [], roles));
        Assert.Equal(View, PermissionRules.InGuild(Guild, Owner, Member, [], roles));
        Assert.Equal(View | Send, PermissionRules.InGuild(Guild, Owner, Member, [RoleA, new Snowflake(99)], roles));
    }

    [Theory]
    [InlineData(View | Permission.SendMessagesInThreads, true)]
    [InlineData(View | Send, false)]
    [InlineData(Permission.SendMessagesInThreads, false)]
    public void In_threads_sending_is_its_own_permission(Permission held, bool speaks) =>
        Assert.Equal(speaks, (PermissionRules.InThread(held) & Send) != 0);

    [Fact]
    public void The_order_of_role_overwrites_does_not_matter() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ListOf(8).ToArbitrary(), bits =>
        {
            var overwrites = bits.Chunk(2).Select((pair, i) => OfRole(i, (Permission)pair[0], (Permission)pair[1])).ToList();
            var roles = overwrites.Select(overwrite => overwrite.Id).ToList();
            var one = PermissionRules.InChannel(View | Send, Guild, Member, roles, overwrites);
            overwrites.Reverse();
            return one == PermissionRules.InChannel(View | Send, Guild, Member, roles, overwrites);
        }));

    [Theory]
    [InlineData("\"2248473465835073\"", 2248473465835073UL)]
    [InlineData("\"0\"", 0UL)]
    [InlineData("8", 8UL)]
    [InlineData("\"18446744073709551616\"", 0UL)]
    [InlineData("\"36893488147419103240\"", 8UL)]
    public void Permissions_are_read_from_strings_of_any_width(string json, ulong bits)
    {
        var role = JsonSerializer.Deserialize<Role>($$"""{"id":"1","name":"x","permissions":{{json}}}""", DiscordJson.Wire.Role)!;

        Assert.Equal((Permission)bits, role.Permissions);
    }

    [Fact]
    public void An_audience_names_whoever_could_read_along()
    {
        Role admin = new(new Snowflake(20), "admins", Permission.Administrator);
        Role team = new(RoleA, "team", 0), mods = new(RoleB, "mods", Threads);
        Role[] roles = [new(Guild, "@everyone", View), team, mods, admin];
        Overwrite[] closed =
        [
            new(Guild, OverwriteType.Role, 0, View), new(RoleA, OverwriteType.Role, View, 0), new(RoleB, OverwriteType.Role, View, 0),
            new(Member, OverwriteType.Member, View, 0),
        ];

        var audience = ChannelAudience.Of(Guild, Owner, roles, closed);

        Assert.False(audience.EveryoneMayView);
        Assert.Equal([team, mods], audience.RolesLetIn);
        Assert.Equal([mods], audience.ThreadModerators);
        Assert.Equal([admin], audience.AdministratorRoles);
        Assert.Equal([Member], audience.MembersLetIn);
        Assert.True(ChannelAudience.Of(Guild, Owner, roles, []).EveryoneMayView);
    }

    private static Overwrite OfRole(int place, Permission allow, Permission deny) =>
        new(new Snowflake((ulong)place + 11), OverwriteType.Role, allow, deny);
}
