using System.Globalization;

namespace CampusIssues.Functions;

/// <summary>What the environment tells a function: the stack's outputs, the secrets and the limits.</summary>
internal sealed record Settings
{
    private const int MinimumKeyLength = 32;

    public string IssuesTable { get; init; } = "CampusIssues";

    public string StaffTable { get; init; } = "CampusStaff";

    public string RequestsTable { get; init; } = "CampusRequests";

    public string MailFrom { get; init; } = "issues@campus.example";

    public string StaffMail { get; init; } = "facilities@campus.example";

    /// <summary>Where the site is, without a slash at its end.</summary>
    public string SiteUrl { get; init; } = "http://localhost:5080";

    /// <summary>The one origin that may read answers in a browser.</summary>
    public string SiteOrigin { get; init; } = "http://localhost:5080";

    /// <summary>Signs staff tokens; at least 32 characters.</summary>
    public string StaffTokenKey { get; init; } = "";

    /// <summary>Signs follow links and e-mail links; at least 32 characters.</summary>
    public string FollowLinkKey { get; init; } = "";

    /// <summary>Reports and other writes that one source may make an hour. A campus may share one address.</summary>
    public int SourceLimit { get; init; } = 300;

    /// <summary>Reports that may name one e-mail address, an hour.</summary>
    public int AddressLimit { get; init; } = 10;

    public static Settings FromEnvironment() => From(Environment.GetEnvironmentVariable);

    public static Settings From(Func<string, string?> variable)
    {
        var defaults = new Settings();
        var siteUrl = Resource("SiteUrl", defaults.SiteUrl).TrimEnd('/');
        return defaults with
        {
            IssuesTable = Resource("IssuesTable", defaults.IssuesTable),
            StaffTable = Resource("StaffTable", defaults.StaffTable),
            RequestsTable = Resource("RequestsTable", defaults.RequestsTable),
            MailFrom = Resource("MailFrom", defaults.MailFrom),
            StaffMail = Resource("StaffMail", defaults.StaffMail),
            SiteUrl = siteUrl,
            SiteOrigin = Text("SITE_ORIGIN", new Uri(siteUrl).GetLeftPart(UriPartial.Authority)).TrimEnd('/'),
            StaffTokenKey = Text("STAFF_TOKEN_KEY", ""),
            FollowLinkKey = Text("FOLLOW_LINK_KEY", ""),
            SourceLimit = Number("SOURCE_LIMIT", defaults.SourceLimit),
            AddressLimit = Number("ADDRESS_LIMIT", defaults.AddressLimit),
        };

        string Text(string name, string otherwise) => variable(name) is { Length: > 0 } value ? value : otherwise;
        string Resource(string output, string otherwise) => Text("AWS__Resources__" + output, otherwise);
        int Number(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
    }

    /// <summary>A secret, where the function needs one: a missing or short one ends the start, not the first request.</summary>
    public static string Required(string key, string variable) =>
        key.Length >= MinimumKeyLength ? key : throw new InvalidOperationException($"{variable} must have at least {MinimumKeyLength} characters");
}
