using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.V2.Tags;

/// <summary>The tags of identities and configuration sets, by ARN.</summary>
internal static class TaggedResources
{
    public static IReadOnlyDictionary<string, string> Of(SesState state, string arn) => Split(arn) switch
    {
        ("identity", var region, var name) => (state.FindIdentity(region, name) ?? throw V2Errors.NoIdentity(name)).Tags,
        ("configuration-set", var region, var name) => state.FindConfigurationSet(region, name).Tags,
        _ => throw V2Errors.BadRequest($"Invalid resource ARN <{arn}>."),
    };

    public static void Change(SesState state, string arn, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> change)
    {
        var (kind, region, name) = Split(arn);
        var tags = change(Of(state, arn));
        if (kind == "identity")
        {
            state.Identities.Change(SesState.Key(region, SesState.Canonical(name)), old => old! with { Tags = tags });
        }
        else
        {
            state.ConfigurationSets.Change(SesState.Key(region, name), old => old! with { Tags = tags });
        }
    }

    public static JsonArray Write(IReadOnlyDictionary<string, string> tags) =>
        new([.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);

    private static (string Kind, string Region, string Name) Split(string text) =>
        Arn.TryParse(text) is { Service: "ses" } arn && arn.Resource.Split('/', 2) is [var kind, var name] ? (kind, arn.Region, name) : ("", "", "");
}
