using System.Text.Json.Nodes;
using CampusIssues.Emulator.Ssm.Parameters;
using CampusIssues.Emulator.Ssm.State;

namespace CampusIssues.Emulator.Ssm.Operations.Parameters;

/// <summary>Writes parameters in the forms that answers have.</summary>
internal static class ParameterAnswer
{
    /// <summary>A value, as GetParameter tells it.</summary>
    public static JsonObject Value(Selection selection, bool decrypts)
    {
        var (parameter, version) = (selection.Parameter, selection.Version);
        return With(
            new JsonObject
            {
                ["Name"] = parameter.Name,
                ["Type"] = version.Type,
                ["Value"] = ValueOf(version, decrypts),
                ["Version"] = version.Number,
                ["LastModifiedDate"] = Time(version),
                ["ARN"] = parameter.Arn,
                ["DataType"] = version.DataType,
            },
            ("Selector", selection.Selector));
    }

    /// <summary>What is known of a parameter, without its value.</summary>
    public static JsonObject Metadata(Parameter parameter)
    {
        var told = Described(parameter, parameter.Latest);
        told["ARN"] = parameter.Arn;
        return told;
    }

    /// <summary>A version, with its value and labels.</summary>
    public static JsonObject History(Parameter parameter, ParameterVersion version, bool decrypts)
    {
        var told = Described(parameter, version);
        told["Value"] = ValueOf(version, decrypts);
        told["Labels"] = new JsonArray([.. version.Labels.Select(label => JsonValue.Create(label))]);
        return told;
    }

    private static JsonObject Described(Parameter parameter, ParameterVersion version) => With(
        new JsonObject
        {
            ["Name"] = parameter.Name,
            ["Type"] = version.Type,
            ["LastModifiedDate"] = Time(version),
            ["LastModifiedUser"] = version.ModifiedBy,
            ["Version"] = version.Number,
            ["Tier"] = version.Tier,
            ["Policies"] = new JsonArray([.. version.Policies.Select(policy => new JsonObject { ["PolicyText"] = policy.Text, ["PolicyType"] = policy.Type, ["PolicyStatus"] = "Pending" })]),
            ["DataType"] = version.DataType,
        },
        ("Description", version.Description),
        ("KeyId", version.KeyId),
        ("AllowedPattern", version.AllowedPattern));

    private static string ValueOf(ParameterVersion version, bool decrypts) => decrypts ? version.Value : version.Sealed ?? version.Value;

    private static double Time(ParameterVersion version) => version.ModifiedAt.ToUnixTimeMilliseconds() / 1000.0;

    private static JsonObject With(JsonObject told, params (string Name, string? Value)[] more)
    {
        foreach (var (name, value) in more.Where(member => member.Value is not null))
        {
            told[name] = value;
        }

        return told;
    }
}
