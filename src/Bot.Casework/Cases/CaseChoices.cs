using Bot.Commands;

namespace Bot.Cases;

/// <summary>What people of the field call the choices of cases.</summary>
public static class CaseChoices
{
    /// <summary>What a report is about.</summary>
    public static readonly ChoiceWords<CaseKind> Kinds = new(
        (CaseKind.OnWiki, "wiki, on wikipedia, talk page, talk pages"),
        (CaseKind.OffWiki, "off site, offsite, external, external site, elsewhere, social media, other site, another site"),
        (CaseKind.PersonalInformation,
            "doxing, doxxing, doxed, doxxed, dox, doxx, outing, outed, pii, pi, privacy, private data, "
            + "private details, private information, private info, personal data, personal details, "
            + "personal info, personal, address, phone number, real name, identity"),
        (CaseKind.Image,
            "images, picture, pictures, pic, pics, photo, photos, photograph, photographs, file, files, upload, uploads, media, video, "
            + "videos, nude, nudes, nudity, intimate images, ncii, csam, csem"),
        (CaseKind.Threat, "threats, threatening, threatened, violence, violent, death threat, death threats, harm, danger"),
        (CaseKind.Legal, "legal threat, legal threats, law, lawyer, lawsuit, court, libel, slander, defamation, nlt"),
        (CaseKind.Impersonation,
            "impersonating, impersonator, impersonated, impostor, imposter, fake account, fake accounts, fake, identity theft, "
            + "doppelganger, doppelgänger, imitation, joe job"),
        (CaseKind.Sockpuppetry,
            "sock, socks, socking, sockpuppet, sockpuppets, sockpuppeting, sock puppet, sock puppets, sock puppetry, multiple accounts, "
            + "block evasion, ban evasion, evasion"),
        (CaseKind.Wikihounding,
            "hounding, hounded, wikistalking, wiki stalking, wiki hounding, stalking, stalked, stalker, following, followed"),
        (CaseKind.Insult,
            "insults, insulting, insulted, incivility, uncivil, civility, personal attack, personal attacks, npa, attack, attacks, abuse, "
            + "slur, slurs, hate, hate speech, name calling, racism, sexism, homophobia, transphobia, rude, rudeness"),
        (CaseKind.Other, "misc, miscellaneous, else, something else, none of these"));

    /// <summary>How a report came in.</summary>
    public static readonly ChoiceWords<ReportChannel> Channels = new(
        (ReportChannel.Mail, "email, emails, mails, mailing list, mailinglist, wiki mail, email user, letter, gmail, listserv"),
        (ReportChannel.PrivateMessage,
            "pm, dm, pms, dms, direct message, private, message, chat, whatsapp, telegram, signal, sms, text message, messenger, matrix, "
            + "slack"),
        (ReportChannel.OnWiki, "wiki, talk, talk page, user talk, noticeboard, page, ani, ping"),
        (ReportChannel.Irc, "libera, libera chat, liberachat, freenode"),
        (ReportChannel.Discord, "discord server"),
        (ReportChannel.Ticket, "vrts, vrt, otrs, tickets, zendesk, znuny, queue, ticket system, helpdesk, help desk"),
        (ReportChannel.Other, "else, phone, telephone, phone call, call, in person, person, meeting, form"));

    /// <summary>What part somebody plays.</summary>
    public static readonly ChoiceWords<PartyRole> Roles = new(
        (PartyRole.Reporter, "complainant, complainer, filer, filing party, sender, submitter, requester, informant"),
        (PartyRole.Target, "victim, targeted, affected, harassed, survivor, recipient"),
        (PartyRole.Accused, "offender, harasser, perpetrator, suspect, culprit, abuser, defendant, respondent, reported, reported user"),
        (PartyRole.Witness, "bystander, observer, witnesses"));

    /// <summary>What a lead says of a recusal that a name brought about.</summary>
    public static readonly ChoiceWords<NamesakeVerdict> Verdicts = new(
        (NamesakeVerdict.Confirm, "yes, same, same person, keep, right"),
        (NamesakeVerdict.Lift, "no, different, somebody else, someone else, other, wrong, coincidence"));
}
