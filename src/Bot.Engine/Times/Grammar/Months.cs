using System.Collections.Frozen;

namespace Bot.Times.Grammar;

/// <summary>
/// The months as the signatures of large wikis spell them, in the form that stands in a date and in the short one. They count only
/// beside a year: "set" and "mai" are words elsewhere. One name can be of two months: "listopada" is said in Poland and in Croatia.
/// </summary>
internal static class Months
{
    /// <summary>January to December of a language, or of several that share most.</summary>
    private const string Calendars =
        """
        januar,jan,jänner,jän|februar,feb|märz,mär|april,apr|mai|juni,jun|juli,jul|august,aug|september,sep|oktober,okt|
            november,nov|dezember,dez,december,dec,desember,des;
        januari,jan|februari,feb,februar|maart,mrt,mars|april,apr|mei,maj,maj|juni|juli|augusti,augustus,aug|september,sept|
            oktober,okt|november|december;
        janvier,janv|février,févr,fév|mars|avril,avr|mai|juin|juillet,juill,juil|août|septembre,sept|octobre,oct|novembre,nov|
            décembre,déc;
        enero,ene|febrero,feb|marzo,mar|abril,abr|mayo,may|junio,jun|julio,jul|agosto,ago|septiembre,setiembre,sep,set|octubre,oct|
            noviembre,nov|diciembre,dic;
        gennaio,gen|febbraio,feb|marzo,mar|aprile,apr|maggio,mag|giugno,giu|luglio,lug|agosto,ago|settembre,set|ottobre,ott|
            novembre,nov|dicembre,dic;
        janeiro,jan|fevereiro,fev|março,mar|abril,abr|maio,mai|junho,jun|julho,jul|agosto,ago|setembro,set|outubro,out|novembro,nov|
            dezembro,dez;
        gener,gen|febrer,febr|març|abril,abr|maig|juny|juliol,jul|agost,ag|setembre,set|octubre,oct|novembre,nov|desembre,des;
        ianuarie,ian|februarie,feb|martie,mar|aprilie,apr|mai|iunie,iun|iulie,iul|august,aug|septembrie,sept|octombrie,oct|
            noiembrie,nov,noi|decembrie,dec;
        stycznia,styczeń,sty|lutego,luty,lut|marca,marzec,mar|kwietnia,kwiecień,kwi|maja,maj|czerwca,czerwiec,cze|lipca,lipiec,lip|
            sierpnia,sierpień,sie|września,wrzesień,wrz|października,październik,paź|listopada,listopad,lis|grudnia,grudzień,gru;
        ledna,leden|února,únor|března,březen|dubna,duben|května,květen|června,červen|července,červenec|srpna,srpen|září|
            října,říjen|listopadu,listopad|prosince,prosinec;
        siječnja,siječanj|veljače,veljača|ožujka,ožujak|travnja,travanj|svibnja,svibanj|lipnja,lipanj|srpnja,srpanj|
            kolovoza,kolovoz|rujna,rujan|listopada,listopad|studenoga,studenog,studeni|prosinca,prosinac;
        januára,január|februára,február|marca|apríla,apríl|mája,máj|júna,jún|júla,júl|augusta|septembra|októbra,október|
            novembra|decembra;
        января,янв,январь|февраля,фев,февраль|марта,мар,март|
            апреля,апр,апрель|мая,май|июня,июн,июнь|июля,июл,июль|
            августа,авг,август|сентября,сен,сентябрь|октября,окт,октябрь|
            ноября,ноя,ноябрь|декабря,дек,декабрь;
        січня,січень,січ|лютого,лютий|березня,березень|квітня,квітень|
            травня,травень|червня,червень|липня,липень|серпня,серпень|
            вересня,вересень|жовтня,жовтень|листопада,листопад|грудня,грудень;
        јануар,јан,јануари|фебруар,феб,февруари|март,мар|април,апр|мај|
            јун,јуни|јул,јули|август,авг|септембар,сеп,септември|
            октобар,окт,октомври|новембар,нов,ноември|децембар,дец,декември;
        januar|februar|mart|april|maj|jun|jul|avgust|septembar|oktobar,oktober|novembar,november|decembar,december;
        януари|февруари|март|април|май|юни|юли|август|септември|октомври|
            ноември|декември;
        студзеня|лютага|сакавіка|красавіка|мая,траўня|чэрвеня|ліпеня|
            жніўня|верасня|кастрычніка|лістапада|снежня;
        ocak,oca|şubat,şub|mart,mar|nisan,nis|mayıs,may|haziran,haz|temmuz,tem|ağustos,ağu|eylül,eyl|ekim,eki|kasım,kas|
            aralık,ara;
        januari|februari|maret|april|mei|juni|juli|agustus,agu|september|oktober|november|desember;
        januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember,dis;
        január|február|március,márc|április,ápr|május,máj|június,jún|július,júl|augusztus|szeptember,szept|október|
            november|december;
        tammikuuta,tammikuu|helmikuuta,helmikuu|maaliskuuta,maaliskuu|huhtikuuta,huhtikuu|toukokuuta,toukokuu|kesäkuuta,kesäkuu|
            heinäkuuta,heinäkuu|elokuuta,elokuu|syyskuuta,syyskuu|lokakuuta,lokakuu|marraskuuta,marraskuu|joulukuuta,joulukuu;
        jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember;
        januāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris;
        sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio;
        ιανουαρίου,ιαν|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|
            αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου;
        urtarrilaren,urtarrila,urt|otsailaren,otsaila,ots|martxoaren,martxoa|apirilaren,apirila|maiatzaren,maiatza|ekainaren,ekaina|
            uztailaren,uztaila|abuztuaren,abuztua|irailaren,iraila|urriaren,urria|azaroaren,azaroa,aza|abenduaren,abendua,abe;
        januaro|februaro|marto|aprilo|majo|junio|julio|aŭgusto|septembro|oktobro|novembro|decembro;
        enero|pebrero|marso|abril|mayo|hunyo|hulyo|agosto|septiyembre,setyembre|oktubre|nobiyembre,nobyembre|disyembre;
        يناير|فبراير|مارس|أبريل,ابريل,إبريل|مايو|يونيو,يونيه|يوليو,يوليه|
            أغسطس,اغسطس|سبتمبر|أكتوبر,اكتوبر|نوفمبر|ديسمبر;
        ژانویه|فوریه|مارس|آوریل|مه,می|ژوئن|ژوئیه,ژوئیهٔ|اوت|سپتامبر|اکتبر|
            نوامبر|دسامبر;
        ינואר|פברואר|מרץ,מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|
            נובמבר|דצמבר;
        հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|
            սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի;
        """;

    private static readonly FrozenDictionary<string, int[]> names =
        string.Concat(Calendars.Where(c => !char.IsWhiteSpace(c)))
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(calendar => calendar.Split('|').SelectMany((month, n) => month.Split(',').Select(name => (name, Month: n + 1))))
        .Distinct().GroupBy(pair => pair.name, pair => pair.Month).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The months that a word can be, English ones too; none for any other word.</summary>
    public static int[] Of(Token token)
    {
        if (Vocabulary.Month(token, out var english))
            return [english];
        if (token.Kind != TokenKind.Word)
            return [];
        // "d'octubre" in Catalan, "בנובמבר" in Hebrew: the word before it is written with it.
        var bare = token.Text.StartsWith("d'", StringComparison.Ordinal) ? token.Text[2..]
            : token.Text[0] == 'ב' && token.Text.Length > 3 ? token.Text[1..] : token.Text;
        return names.GetValueOrDefault(token.Text) ?? names.GetValueOrDefault(bare) ?? [];
    }
}
