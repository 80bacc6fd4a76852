namespace Bot.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>Received; the reporter has heard nothing yet.</summary>
    New,

    /// <summary>The reporter knows that it arrived.</summary>
    Acknowledged,

    /// <summary>Somebody has it and works on it.</summary>
    Investigating,

    /// <summary>The facts are in; the team decides.</summary>
    Deciding,

    /// <summary>Decided; people are told and things are done.</summary>
    Closing,

    /// <summary>Done, unless it is reopened or appealed.</summary>
    Closed,
}

/// <summary>How a report came in.</summary>
public enum ReportChannel { Mail, PrivateMessage, OnWiki, Irc, Discord, Ticket, Other }

/// <summary>What a report is about; a case may be of several kinds.</summary>
public enum CaseKind
{
    OnWiki, OffWiki, PersonalInformation, Image, Threat, Legal, Impersonation, Sockpuppetry, Wikihounding, Insult, Other,
}

/// <summary>What part somebody plays in a case.</summary>
public enum PartyRole { Reporter, Target, Accused, Witness }

/// <summary>How a case ended.</summary>
public enum CaseOutcome
{
    /// <summary>The team acted.</summary>
    Actioned,

    /// <summary>The rules allow no action; that does not make the report false. [Actionable and non-actionable reports]</summary>
    NotActionable,

    /// <summary>Another team has it now.</summary>
    HandedOver,

    /// <summary>The same matter as another case.</summary>
    Duplicate,

    /// <summary>The reporter took it back and nothing else asks for work.</summary>
    Withdrawn,
}
