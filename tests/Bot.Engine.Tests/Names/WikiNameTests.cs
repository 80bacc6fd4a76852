using Bot.Names;

namespace Bot.Engine.Tests.Names;

/// <summary>Names as people paste them. One line stands for its kind.</summary>
public sealed class WikiNameTests
{
    [Theory]
    [InlineData("Heron Green", "[[User:Heron Green]]", "User:Heron Green")]
    [InlineData("Heron Green", "[[:de:Benutzerin:Heron Green|Heron]]", "User:Heron Green")]
    [InlineData("Heron Green", "[[User:Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "{{ping|Heron Green}}", "Heron Green")]
    [InlineData("Heron Green", "{{u|1=Heron Green|Jay}}", "Heron Green")]
    [InlineData("Heron Green", "[[User:Heron Green|HG]] ([[User talk:Heron Green|talk]]) 14:30, 28 Nov 2026", "User:Heron Green")]
    [InlineData("Heron Green", "Heron Green (talk | contribs)", "Heron Green")]
    [InlineData("Heron Green", "Heron Green talk contribs", "Heron Green")]
    [InlineData("Heron Green", "User:Heron Green talk contribs block", "User:Heron Green")]
    [InlineData("Heron Green", "Heron Green Diskussion Beiträge", "Heron Green")]
    [InlineData("Heron Green", "Heron Green talk", "Heron Green talk")]
    [InlineData("Heron Green", "<nowiki>User:Heron Green</nowiki>", "User:Heron Green")]
    [InlineData("Heron Green", "<b>Heron Green</b>", "Heron Green")]
    [InlineData("Heron Green", "Heron Green <heron@example.org>", "Heron Green")]
    [InlineData("Heron Green", "User:Heron Green on dewiki", "User:Heron Green")]
    [InlineData("Heron Green", "the user Heron Green", "Heron Green")]
    [InlineData("Heron Green", "our admin called Heron Green", "Heron Green")]
    [InlineData("Heron Green", "User:Heron Green -", "User:Heron Green")]
    [InlineData("Admin Green", "Admin Green", "Admin Green")]
    [InlineData("the admin Green", "User:the admin Green", "User:The admin Green")]
    [InlineData("Heron Green", "Heron Green (Diskussion · Beiträge)", "Heron Green")]
    [InlineData("Heron Green", "https://fr.wikipedia.org/wiki/Utilisatrice:Heron_Green", "User:Heron Green")]
    [InlineData("Heron Green", "https://fr.m.wikipedia.org/wiki/Utilisateur:Heron_Green?action=history", "User:Heron Green")]
    [InlineData("Heron Green", "<https://en.wiktionary.org/w/index.php?title=User_talk:Heron_Green&action=edit>", "User:Heron Green")]
    [InlineData("Heron Green", "https://zh.wikipedia.org/zh-tw/User:Heron_Green", "User:Heron Green")]
    [InlineData("Heron Green", "https://fr.wikipedia.org/wiki/Discussion%20utilisateur%3AHeron_Green", "User:Heron Green")]
    [InlineData("Heron Green", "https://en.wikipedia.org/w/index.php?title=Special:Contributions&target=Heron+Green", "User:Heron Green")]
    [InlineData("Heron Green", "https://en.wikipedia.org/wiki/Special:Log?type=block&user=&page=User%3AHeron+Green", "User:Heron Green")]
    [InlineData("Heron Green", "https://meta.wikimedia.org/wiki/Special:CentralAuth/Heron_Green", "User:Heron Green")]
    [InlineData("Heron Green", "[https://www.wikidata.org/wiki/User:Heron_Green Heron]", "User:Heron Green")]
    [InlineData("Heron Green", "//commons.wikimedia.org/wiki/User:Heron_Green#Photographs", "User:Heron Green")]
    [InlineData("Heron Green", "en.wikipedia.org/wiki/User:Heron_Green", "User:Heron Green")]
    [InlineData("Heron Green", "/wiki/User:Heron_Green", "User:Heron Green")]
    [InlineData("Heron Green", "https://en.wikipedia.org/w/index.php/User:Heron_Green", "User:Heron Green")]
    [InlineData("Heron Green", "Spécial:Contributions/Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "Служебная:Вклад/Heron_Green", "User:Heron Green")]
    [InlineData("Heron Green", "Special:Log/block/Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "Special:Contributions/User:Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "w:en:User:Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", ":w:fr:Discussion utilisatrice:Heron Green/Archives 3", "User:Heron Green")]
    [InlineData("Heron Green", "User talk : Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "USER_TALK:heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "User：Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "利用者‐会話:Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "بحث کاربر:Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "@Heron Green", "Heron Green")]
    [InlineData("Heron Green", "User:@Heron Green", "User:Heron Green")]
    [InlineData("Heron Green", "Heron Green@frwiki", "Heron Green")]
    [InlineData("Heron Green", "User:Heron Green@commonswiki", "User:Heron Green")]
    [InlineData("Heron Green", "Heron Green@de.wikipedia.org", "Heron Green")]
    [InlineData("Heron Green", "Heron Green/Drafts/2", "Heron Green")]
    [InlineData("Heron Green", "User:Heron Green/Drafts#top", "User:Heron Green")]
    [InlineData("Heron Green", "Heron__Green_", "Heron Green")]
    [InlineData("Heron Green", "heron \u00a0 \u2009Green", "Heron Green")]
    [InlineData("Heron Green", "\u2068Heron\u200b Green\u2069", "Heron Green")]
    [InlineData("Heron Green", "[U+202B]Heron Green[U+202C]", "Heron Green")]
    [InlineData("Heron Green", "\u200f[[User:Heron Green]]\ufeff", "User:Heron Green")]
    [InlineData("Heron Green", "Heron%20Green", "Heron Green")]
    [InlineData("Heron Green", "User%3AHeron%2520Green", "User:Heron Green")]
    [InlineData("Heron Green", "Heron&nbsp;Green", "Heron Green")]
    [InlineData("Heron Green", "“Heron Green”", "Heron Green")]
    [InlineData("Heron Green", "'''Heron Green'''", "Heron Green")]
    [InlineData("Heron Green", "User Heron Green", "User Heron Green")]
    [InlineData("Heron Green", "HERON GREEN", "HERON GREEN")]
    [InlineData("Heron Green", "Ｈｅｒｏｎ　Ｇｒｅｅｎ", "Ｈｅｒｏｎ Ｇｒｅｅｎ")]
    [InlineData("Heron Green", "User:Jay, User:Heron Green", "User:Jay")]
    [InlineData("Žofie Řeřichová", "%C5%BDofie_%C5%98e%C5%99ichov%C3%A1", "Žofie Řeřichová")]
    [InlineData("Žofie Řeřichová", "Z\u030cofie R\u030cer\u030cichova\u0301", "Žofie Řeřichová")]
    [InlineData("Nguyễn", "Nguye\u0302\u0303n", "Nguyễn")]
    [InlineData("한국인", "\u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1175\u11ab", "한국인")]
    [InlineData("O'Brien", "O’Brien", "O’Brien")]
    [InlineData("Işık", "IŞIK", "IŞIK")]
    [InlineData("203.0.113.7", "User talk:203.000.113.007", "User:203.0.113.7")]
    [InlineData("2001:db8::5", "Special:Contributions/2001:DB8:0:0:0:0:0:5", "User:2001:DB8:0:0:0:0:0:5")]
    [InlineData("2001:0db8:0000::5", "[2001:db8::5]", "2001:DB8:0:0:0:0:0:5")]
    [InlineData("203.0.113.7", "203.0.113.77/24", "203.0.113.0/24")]
    [InlineData("203.0.113.7", "203.0.113.xxx", "203.0.113.0/24")]
    [InlineData("203.0.113.7", "203.0.113.1 – 203.0.113.9", "203.0.113.1 - 203.0.113.9")]
    [InlineData("203.0.113.7", "https://en.wikipedia.org/wiki/Special:Contributions/203.0.113.0/24", "User:203.0.113.0/24")]
    [InlineData("2001:db8:1:2::9", "2001:db8::/32", "2001:DB8:0:0:0:0:0:0/32")]
    [InlineData("~2026-31415-9", "User:~2026-31415-9", "User:~2026-31415-9")]
    [InlineData("~2026-31415-9", "[[Benutzerin Diskussion:~2026–31415–9]]", "User:~2026-31415-9")]
    [InlineData("~2026-31415-9", "%7E2026-31415-9", "~2026-31415-9")]
    [InlineData("~2026-31415-9", "2026-31415-9", "2026-31415-9")]
    public void Spellings_of_one_name_are_the_same_and_are_kept_clean(string name, string typed, string clean)
    {
        Assert.Equal(clean, WikiName.Read(typed).Clean);
        Assert.True(WikiName.MightBe(name, typed));
        Assert.True(WikiName.MightBe(typed, "User:" + name));
        Assert.True(WikiName.MightBe(name, WikiName.Read(typed).Clean) || clean == "User:Jay");
    }

    [Theory]
    [InlineData("Heron Green", "Heron Greene")]
    [InlineData("Heron Green", "HeronGreen")]
    [InlineData("Heron Green", "User:Heron")]
    [InlineData("Heron Green", "User:Green/Heron Green 2")]
    [InlineData("José", "Jose")]
    [InlineData("~2026-1-2", "~2026-1-3")]
    [InlineData("203.0.113.7", "203.0.113.70")]
    [InlineData("203.0.113.7", "203.0.114.0/24")]
    [InlineData("2001:db8:1:2::9", "2001:db8:1:3::9")]
    [InlineData("Heron Green", "https://en.wikipedia.org/w/index.php?diff=123456")]
    [InlineData("", "")]
    [InlineData("\u200e", "\u200f")]
    [InlineData("Talk", "User talk:Heron")]
    [InlineData("Contributions", "Special:Contributions/Heron")]
    public void Different_names_are_not_the_same(string name, string other) =>
        Assert.False(WikiName.MightBe(name, other));

    [Theory]
    [InlineData("jane.doe@example.org", "jane.doe@example.org")]
    [InlineData("https://chat.example/@heron", "https://chat.example/@heron")]
    [InlineData("the clerk of the court", "The clerk of the court")]
    [InlineData("Alex (they/them)", "Alex (they/them)")]
    [InlineData("Sandpiper (WMF)", "Sandpiper (WMF)")]
    [InlineData("Heron Jr.", "Heron Jr.")]
    [InlineData("Kiwi!", "Kiwi!")]
    [InlineData("AC/DC", "AC")]
    public void What_is_no_page_stays_as_it_is(string typed, string clean) => Assert.Equal(clean, WikiName.Read(typed).Clean);

    [Fact]
    public void Namespaces_are_known_in_many_languages()
    {
        var written = "Benutzer Benutzerin Utilisateur Utilisatrice Usuario Usuaria Utilizador Usuário Utente Gebruiker "
            + "Användare Bruker Bruger Käyttäjä Użytkownik Użytkowniczka Uživatel Uživatelka Užívateľ Szerkesztő "
            + "Utilizator Участник Участница Користувач Корисник Потребител "
            + "Χρήστης משתמש משתמשת مستخدم مستخدمة کاربر "
            + "सदस्य ব্যবহারকারী பயனர் ผู้ใช้ Thành_viên Pengguna "
            + "Kullanıcı İstifadəçi 用户 用戶 利用者 사용자 მომხმარებელი "
            + "Մասնակից Lietotājs Naudotojas Kasutaja Suradnik Uporabnik Lankide Usuari Notandi Defnyddiwr Úsáideoir "
            + "Uzanto Mtumiaji";
        foreach (var space in written.Split(' '))
        {
            Assert.True(WikiName.MightBe("Heron Green", space + ":Heron_Green/x"), space);
            Assert.Equal("User:Heron Green", WikiName.Read($"[[:xx:{space}:heron Green|x]]").Clean);
        }
    }
}
