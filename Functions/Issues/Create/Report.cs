using System.Text.RegularExpressions;
using CampusIssues.Functions.Access;
using CampusIssues.Functions.Api;
using CampusIssues.Functions.Campus;

namespace CampusIssues.Functions.Issues.Create;

/// <summary>What somebody reports, checked.</summary>
internal sealed record Report(string IssueType, string Location, string? Room, string Description, string? Email)
{
    /// <summary>The request's Idempotency-Key, if any.</summary>
    public string? Key { get; init; }

    /// <summary>Tells another report under the same key.</summary>
    public string Fingerprint => Hash.Of(string.Join('\n', IssueType, Location, Room, Email, Description));
}

/// <summary>Reads a report, with every fault at once.</summary>
internal sealed partial class ReportReader(Catalogue catalogue)
{
    public const int MaxDescription = 4000;
    public const int MaxRoom = 100;

    public Report Read(ApiRequest request)
    {
        var fields = Fields.Read(request);
        var report = new Report(
            fields.RequiredOneOf("issueType", "Type", catalogue.IssueTypes.Select(type => type.Code)),
            fields.RequiredOneOf("location", "Location", catalogue.Locations),
            fields.Optional("room", "Room", MaxRoom),
            fields.Required("description", "Description", MaxDescription, lines: true),
            EmailAddress.Read(fields))
        {
            Key = request.Header("Idempotency-Key"),
        };
        if (fields.Optional("website", "This field", MaxDescription) is not null)
        {
            // People don't see this field; who fills it in is a machine, and a real person's report must not vanish in silence.
            fields.Refuse("website", "Leave this field empty");
        }

        if (report.Key is { } key && !KeyForm().IsMatch(key))
        {
            fields.Refuse("Idempotency-Key", "Idempotency-Key must have 8 to 128 letters, digits or dashes");
        }

        fields.Check();
        return report;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{8,128}$")]
    private static partial Regex KeyForm();
}
