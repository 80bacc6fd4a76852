using System.Collections.Frozen;
using System.Text;

namespace Bot.Times.Terms;

/// <summary>
/// Capitals, large cities and regions that have no zone of their own name, each with the zone of its clocks. A name that several
/// places have stands with each of them.
/// </summary>
internal static class Cities
{
    private const string Lines =
        """
        America/New_York: Washington, Washington DC, Boston, Philadelphia, Miami, Atlanta, Orlando, Tampa, Baltimore, Pittsburgh
        America/New_York: Cleveland, Cincinnati, Charlotte, Raleigh, Buffalo, Jacksonville, NYC, New York City, Brooklyn, New Jersey
        America/New_York: Massachusetts, Pennsylvania, Virginia, Ohio, Maine, Vermont, Connecticut, Maryland, US East
        America/Chicago: Houston, Dallas, Austin, San Antonio, Minneapolis, St Louis, Saint Louis, Kansas City, New Orleans, Memphis
        America/Chicago: Milwaukee, Nashville, Texas, Illinois, Wisconsin, Minnesota, Louisiana, Oklahoma City, Birmingham, US Central
        America/Denver: Salt Lake City, Albuquerque, Colorado, Utah, New Mexico, US Mountain
        America/Phoenix: Arizona, Tucson
        America/Los_Angeles: San Francisco, Seattle, San Diego, Portland, Sacramento, Las Vegas, San Jose, Oakland, California, LA
        America/Los_Angeles: Washington State, Nevada, US West
        Pacific/Honolulu: Hawaii
        America/Toronto: Ottawa, Quebec, Quebec City, Hamilton, Ontario, Mississauga
        America/Edmonton: Calgary, Alberta
        America/Vancouver: British Columbia, Victoria
        America/Sao_Paulo: Brasilia, Rio de Janeiro, Rio, Belo Horizonte, Porto Alegre, Curitiba, Campinas, Florianopolis, Goiania
        America/Bahia: Salvador da Bahia
        America/Mexico_City: Guadalajara, Puebla, Leon, Ciudad de Mexico, CDMX
        America/Guayaquil: Quito
        America/Guatemala: Guatemala City
        America/Argentina/Cordoba: Rosario
        America/Santiago: Valparaiso, Concepcion
        America/Bogota: Medellin, Cali, Barranquilla, Cartagena
        America/Lima: Cusco, Arequipa
        America/Caracas: Maracaibo, Valencia
        America/La_Paz: Sucre, Santa Cruz de la Sierra, Cochabamba
        America/Costa_Rica: San Jose
        America/El_Salvador: San Salvador
        America/Panama: Panama City
        America/Puerto_Rico: San Juan
        America/Port_of_Spain: Trinidad
        Europe/London: England, Scotland, Wales, UK, Great Britain, Britain, Manchester, Birmingham, Liverpool, Leeds, Glasgow
        Europe/London: Edinburgh, Bristol, Cardiff, Belfast, Sheffield, Oxford, Cambridge, Northern Ireland, United Kingdom
        Europe/Dublin: Cork, Galway
        Europe/Berlin: Hamburg, Munich, Muenchen, München, Cologne, Koeln, Köln, Frankfurt, Stuttgart, Dusseldorf, Duesseldorf
        Europe/Berlin: Leipzig, Dresden, Hannover, Hanover, Nuremberg, Nuernberg, Bremen, Bonn, Essen, Dortmund, Bavaria, Deutschland
        Europe/Vienna: Graz, Salzburg, Innsbruck, Linz, Wien, Osterreich
        Europe/Zurich: Bern, Berne, Geneva, Geneve, Basel, Lausanne, Zuerich, Schweiz, Suisse
        Europe/Paris: Lyon, Marseille, Toulouse, Nice, Bordeaux, Lille, Strasbourg, Nantes, Rennes, Montpellier
        Europe/Madrid: Barcelona, Seville, Sevilla, Valencia, Bilbao, Malaga, Zaragoza, Espana, Catalonia
        Atlantic/Canary: Las Palmas, Tenerife, Canary Islands
        Europe/Lisbon: Porto, Lisboa, Coimbra
        Europe/Rome: Milan, Milano, Naples, Napoli, Turin, Torino, Florence, Firenze, Venice, Venezia, Bologna, Palermo, Roma, Italia
        Europe/Amsterdam: Rotterdam, The Hague, Den Haag, Utrecht, Eindhoven, Holland, Nederland
        Europe/Brussels: Antwerp, Antwerpen, Ghent, Gent, Bruxelles, Brussel, Liege, Bruges
        Europe/Luxembourg: Luxemburg
        Europe/Copenhagen: Kobenhavn, Aarhus, Odense, Danmark
        Europe/Stockholm: Gothenburg, Goteborg, Malmo, Uppsala, Sverige
        Europe/Oslo: Bergen, Trondheim, Stavanger, Norge
        Europe/Helsinki: Tampere, Turku, Espoo, Suomi
        Europe/Warsaw: Krakow, Cracow, Wroclaw, Poznan, Gdansk, Lodz, Katowice, Warszawa, Polska
        Europe/Prague: Brno, Ostrava, Praha, Czechia
        Europe/Bratislava: Kosice
        Europe/Budapest: Debrecen
        Europe/Bucharest: Bucuresti, Cluj, Cluj Napoca, Timisoara, Iasi
        Europe/Sofia: Plovdiv, Varna
        Europe/Belgrade: Beograd, Novi Sad
        Europe/Zagreb: Split, Rijeka
        Europe/Athens: Thessaloniki, Athina, Patras
        Europe/Kyiv: Kiev, Lviv, Kharkiv, Odesa, Odessa, Dnipro
        Europe/Moscow: Saint Petersburg, St Petersburg, Sankt Peterburg, Moskva, Kazan, Nizhny Novgorod, Sochi
        Asia/Novosibirsk: Nowosibirsk
        Asia/Yekaterinburg: Ekaterinburg, Chelyabinsk, Perm, Ufa
        Europe/Istanbul: Ankara, Izmir, Antalya, Bursa, Turkiye
        Asia/Jerusalem: Tel Aviv, Haifa
        Asia/Gaza: Palestine
        Asia/Riyadh: Jeddah, Mecca, Medina
        Asia/Dubai: Abu Dhabi, Sharjah, UAE, Emirates
        Asia/Qatar: Doha
        Asia/Kuwait: Kuwait City
        Asia/Bahrain: Manama
        Asia/Muscat: Masqat
        Asia/Aden: Sanaa
        Asia/Tehran: Mashhad, Isfahan, Shiraz, Tabriz
        Asia/Baghdad: Basra, Mosul, Erbil
        Asia/Karachi: Islamabad, Lahore, Rawalpindi, Hyderabad, Faisalabad, Peshawar
        Asia/Kolkata: Delhi, New Delhi, Mumbai, Bombay, Bangalore, Bengaluru, Chennai, Madras, Hyderabad, Pune, Ahmedabad, Jaipur
        Asia/Kolkata: Lucknow, Kochi, Kerala, Thiruvananthapuram, Chandigarh, Patna, Nagpur, Bhopal, Surat
        Asia/Dhaka: Chittagong, Chattogram
        Asia/Colombo: Kandy, Sri Jayawardenepura Kotte
        Asia/Kathmandu: Katmandu, Pokhara
        Indian/Maldives: Male
        Asia/Shanghai: Beijing, Peking, Shenzhen, Guangzhou, Chengdu, Wuhan, Tianjin, Nanjing, Hangzhou, Xian
        Asia/Taipei: Kaohsiung, Taichung
        Asia/Tokyo: Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka, Kobe, Hiroshima
        Asia/Seoul: Busan, Incheon, Daegu, South Korea
        Asia/Pyongyang: North Korea
        Asia/Ulaanbaatar: Ulan Bator
        Asia/Almaty: Astana, Nur Sultan
        Asia/Tashkent: Samarqand
        Asia/Manila: Quezon City, Cebu, Davao
        Asia/Ho_Chi_Minh: Hanoi, Ho Chi Minh City, Da Nang, Saigon
        Asia/Jakarta: Bandung, Surabaya, Yogyakarta, Semarang, Medan, Java
        Asia/Makassar: Bali, Denpasar
        Asia/Kuala_Lumpur: Penang, George Town, Malaysia
        Asia/Brunei: Bandar Seri Begawan
        Asia/Yangon: Naypyidaw, Mandalay, Burma
        Asia/Phnom_Penh: Siem Reap
        Asia/Bangkok: Chiang Mai, Phuket
        Asia/Tbilisi: Batumi
        Australia/Sydney: Canberra, Newcastle, New South Wales, Wollongong
        Australia/Melbourne: Victoria, Geelong
        Australia/Brisbane: Gold Coast, Queensland
        Australia/Hobart: Tasmania
        Australia/Perth: Western Australia
        Pacific/Auckland: Wellington, Christchurch, Dunedin, Aotearoa
        Pacific/Fiji: Suva
        Africa/Cairo: Alexandria, Giza
        Africa/Lagos: Abuja, Kano, Ibadan, Port Harcourt
        Africa/Johannesburg: Cape Town, Pretoria, Durban, Bloemfontein
        Africa/Casablanca: Rabat, Marrakech, Marrakesh, Fez, Tangier
        Africa/Algiers: Oran, Alger
        Africa/Nairobi: Mombasa, Kisumu
        Africa/Dar_es_Salaam: Dodoma, Zanzibar
        Africa/Abidjan: Yamoussoukro
        Africa/Accra: Kumasi
        Africa/Douala: Yaounde
        Africa/Porto-Novo: Cotonou
        Africa/Lusaka: Kitwe
        Africa/Ndjamena: N'Djamena
        Indian/Antananarivo: Tananarive
        Indian/Mauritius: Port Louis
        Indian/Mahe: Victoria
        """;

    private static readonly FrozenDictionary<string, string[]> zones = Lines.Split('\n')
        .Select(line => line.Split(": "))
        .SelectMany(parts => parts[1].Split(", "), (parts, name) => (Name: Key(name), Zone: parts[0].Trim()))
        .Distinct().GroupBy(p => p.Name, p => p.Zone).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Their names in plain letters.</summary>
    public static IEnumerable<KeyValuePair<string, string[]>> All => zones;

    /// <summary>The zones that a place may be in; null for no place of these.</summary>
    public static string[]? Zones(string typed) => zones.GetValueOrDefault(Key(typed));

    /// <summary>Without the accents that names of cities bear, and with blanks for what else joins words.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
            if (letter is '_' or '-')
                key.Append(' ');
            else if (letter is not '.' and not (>= '\u0300' and <= '\u036f'))
                key.Append(Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : letter);
        return key.ToString();
    }

    private const string Accented =
        "àáâãäåāăąçćčďđèéêëēęěğìíîïīıłñńň"
        + "òóôõöøōőŕřśšşșťțùúûüūůűųýźżž";

    private const string Plain = "aaaaaaaaacccddeeeeeeegiiiiiilnnnoooooooorrssssttuuuuuuuuyzzz";
}
