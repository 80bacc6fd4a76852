namespace Bot.Emergencies;

/// <summary>
/// What else of somebody may not stand open: papers, accounts of banks, illness, who is behind an account, letters, intimate pictures,
/// where a child can be reached. More words for <see cref="DangerFinderExposed"/>. [Handling personal information]
/// </summary>
internal static class DangerFinderPrivate
{
    /// <summary>Words without which nothing of it is said.</summary>
    public static readonly HashSet<string> Triggers =
    [
        .. """
        account accounts username outed outs outing badge scan scans iban bank salary wage diagnosis diagnoses illness disease clinic
        hospital
        therapist psychiatrist email mail mails message messages ip hiv revenge nude nudes naked intimate topless sex map maps link view
        coordinates behind boss private personal husband wife landline snapchat instagram whatsapp telegram tiktok ultrasound tax
        insurance
        licence license card driving prescription payslip medical health letter letters chat chats dms grader graders doxing doxxing doxes
        doxxes rehab cancer aids pregnant bipolar gay lesbian trans transgender depression schizophrenic student
        correspondence timetable handle camera cam spycam upskirt filmed voyeur
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>By what somebody can be found, or what is nobody else's business.</summary>
    public const string Details = """
        @his|userx|somebody|someone ?own ?full bank|iban|tax|insurance|credit|salary|wage|diagnosis|diagnoses|illness|disease|medication|
        prescription|payslip|medical|health|therapist|psychiatrist|sexuality|orientation|boss|landline|snapchat|instagram|whatsapp|
        telegram|
        tiktok|passport|badge
        social security|insurance number
        id|identity|name card|badge of @his|userx|@thewho|editor|user
        landline|landlines
        phone|telephone|mobile|cell|landline ?number|numbers of @his ?own parents|mother|father|family|mum|mom|dad|house
        @his ?own parents|mother|father|family ?s phone|telephone|number|numbers|mobile|address
        """;

    /// <summary>It was put where it can be read.</summary>
    public const string Put = """
        stand|appear|circulate|scanned|emailed|quoted|tweeted
        """;

    /// <summary>A place where many read.</summary>
    public const string Places = """
        help|info desk
        log|logs|edit|comments|signpost|mailing|rfc|rfa
        """;

    /// <summary>It was given to whoever reads.</summary>
    public const string Published = """
        gives|gave|giving|give|hands|handed out|away|everyone|everybody|anyone|anybody
        """;

    /// <summary>It says by itself that something private stands open.</summary>
    public const string Outright = """
        # who is behind an account
        link|links|linked|connect|connects|connected|tie|ties|tied ?both ?of @his|userx ?wiki ?user account|accounts|username|usernames|
        name|
        edits to|with ... employer|work|workplace|company|job|boss|school|university|real|name|facebook|linkedin|twitter|instagram|person|
        family|husband|wife|profession
        link|links|linked|connected|tied both|all ?of @his|the ?two account|accounts|usernames
        link|links|linked|connected|tied @his two account|accounts|usernames
        am the person|one|man|woman|editor|admin behind
        @his ?second|other|alternate|old|private account|accounts is|are|was|were me|mine
        reveal*|publish*|posted|posts|tells|told|named|disclosed|discloses who @his husband|wife|partner|boss|father|mother|parents|
        children is|
        are|was
        # outed, doxed
        outed|outs|outing me|her|him|them|us|userx|somebody|someone
        outed|outs|outing an|a|another|the|our|one ?other ?fellow ?trans ?gay @thewho|admin|editor|user|userx|colleague|contributor|
        newcomer
        was|were|been|got|being outed|doxed|doxxed
        doxed|doxxed|doxes|doxxes|doxing|doxxing me|her|him|them|us|userx|somebody|someone|people
        doxed|doxxed|doxes|doxxes|doxing|doxxing an|a|another|the|our|one|@his ?other ?fellow @thewho|admin|editor|user|userx|colleague
        # papers
        scan|scans|scanned|photo*|picture*|image*|copy|copies|screenshot*|upload|uploads|uploaded|posted|posts ?of @his|userx ?work|name|
        staff|
        press|company|student ?own badge|badges|passport|id|driving|driver|ultrasound|prescription|payslip|visa|x|diploma
        @his ?name|press|staff ultrasound|passport|badge|id ?card picture|photo|scan|image
        upload|uploads|uploaded|posted|posts|published|photo*|picture*|scan* ?of @his ?own student|id|identity|membership|insurance|credit|
        bank|press card|cards
        # illness
        @told @his ?own therapist|psychiatrist|clinic|oncologist|gynaecologist|rehab
        @told the|which|what clinic|hospital|ward|rehab ?where ?that ?in ?which i|she|he|they|userx am|is|was|are|were
        @told ... i ?am ?have ?was ?had hiv|aids|cancer|pregnant|depression|transgender|trans|gay|lesbian|bisexual|schizophrenic|bipolar
        # letters
        @told @his|our|the|a|two|some ?own private|personal|confidential mail|mails|email*|message|messages|correspondence|chat|chats|
        letter|
        letters|dm|dms
        @told @his ?private ?own mail|email|e ?mail address|addresses
        @told my|her|our mails|emails|dms|correspondence
        @told @his ip|ips ?address|addresses
        # intimate pictures
        revenge porn
        hidden|spy|secret camera|cam ... of me|her|him|us|userx|an|@thewho
        spycam|upskirt|voyeur ?photo* ?video* ?picture* of me|her|him|us|userx|an|a|@thewho
        filmed|photographed|recorded ... me|her|him|userx in|on ?the ?a ?my ?her shower|toilet|bathroom|bath|bedroom
        secretly filmed|photographed|recorded|took
        @told|upload|uploads|uploaded|uploading @his ?private nudes
        @told|upload|uploads|uploaded ... nude|naked|intimate|topless photo*|picture*|image*|video*|pic|pics of me|her|him|userx|an|@his
        # the way to a door
        map|maps|street|satellite ?view link|picture|image ?to|of @his ?own house|flat|apartment|address|workplace|street
        link|map|maps|view|coordinates|directions|route to|of|for @his ?own house|flat|apartment|workplace|street
        link|map|maps|view|coordinates|directions|route to|of|for @his ?own home $
        """;

    /// <summary>A child.</summary>
    public const string Young = """
        5|6|7|8|9|10|11|12 th|st|nd|rd grade|grader|graders|form
        kid|kids|child|son|daughter|girl|boy|pupil|brother|sister|niece|nephew|mine @age
        who is|was|am ?only|just @age
        i|he|she|user|userx|editor|contributor|author is|am|was ?only|just|about @age
        """;
}
