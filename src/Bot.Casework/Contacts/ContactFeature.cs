using Bot.Commands;
using Bot.Routes;

namespace Bot.Contacts;

/// <summary>A team's escalation contacts.</summary>
public sealed class ContactFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        new ContactBookKind(), StaleContactsNotice.Instance, typeof(ContactCommands), new CommandGroup("contact", "Contacts", 80),
        RouteOffers.Of("contact set", "route"));
}
