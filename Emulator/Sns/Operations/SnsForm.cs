using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sns.Publishing;
using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations;

/// <summary>Reads what SNS's requests have in common.</summary>
internal static class SnsForm
{
    /// <summary>What is acted upon where an action has no resource: everything of SNS's in the region.</summary>
    public static string Everything(this AwsCall call) => $"arn:aws:sns:{call.Region}:{call.AccountId}:*";

    /// <summary>Demands a permission on the topic that a request names; the topic.</summary>
    public static Topic DemandTopic(this AwsCall call, SnsState state, string action, string parameter = "TopicArn", Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions = null)
    {
        var arn = call.TopicArn(call.Form.Require(parameter), parameter);
        call.Demand($"sns:{action}", arn, conditions);
        return state.Get(arn);
    }

    /// <summary>The ARN, if it is one, of this region.</summary>
    public static string TopicArn(this AwsCall call, string arn, string parameter = "TopicArn") => Arn.TryParse(arn) is not { } parts
        ? throw SnsErrors.BadArn(parameter, arn)
        : parts.Service == "sns" && parts.Region == call.Region ? arn
        : throw SnsErrors.Invalid(parameter);

    /// <summary>A map, <c>name.entry.1.key</c>, <c>name.entry.1.value</c>, …</summary>
    public static IReadOnlyDictionary<string, string> Map(this QueryForm form, string name)
    {
        var map = new Dictionary<string, string>();
        foreach (var entry in form.Entries(name))
        {
            map[form[$"{entry}.key"] ?? ""] = form[$"{entry}.value"] ?? "";
        }

        return map;
    }

    public static IReadOnlyDictionary<string, string> Tags(this QueryForm form)
    {
        var tags = form.Structures("Tags").Select(tag => KeyValuePair.Create(form[$"{tag}.Key"] ?? "", form[$"{tag}.Value"] ?? "")).ToArray();
        return tags.DistinctBy(tag => tag.Key).Count() == tags.Length
            ? tags.ToDictionary()
            : throw SnsErrors.Invalid("Duplicated keys are not allowed.");
    }

    /// <summary>The message of a request, or of a batch's entry.</summary>
    /// <param name="form">The request.</param>
    /// <param name="prefix">Empty, or the entry's with its dot.</param>
    public static MessageDraft Message(this QueryForm form, string prefix = "") => new(form[$"{prefix}Message"] ?? throw Missing(prefix))
    {
        Subject = form[$"{prefix}Subject"],
        Structure = form[$"{prefix}MessageStructure"],
        Attributes = form.Attributes(prefix),
        GroupId = form[$"{prefix}MessageGroupId"],
        DeduplicationId = form[$"{prefix}MessageDeduplicationId"],
    };

    private static Dictionary<string, MessageAttributeValue> Attributes(this QueryForm form, string prefix)
    {
        var attributes = new Dictionary<string, MessageAttributeValue>();
        foreach (var entry in form.Entries($"{prefix}MessageAttributes"))
        {
            var (name, type) = (form[$"{entry}.Name"] ?? "", form[$"{entry}.Value.DataType"]);
            new Constraints().Required($"messageAttributes.{name}.member.dataType", type).Enforce();
            var kind = type!.StartsWith("Binary", StringComparison.Ordinal) ? "Binary" : "String";
            var (value, other) = (form[$"{entry}.Value.{kind}Value"], form[$"{entry}.Value.{(kind == "Binary" ? "String" : "Binary")}Value"]);
            attributes[name] = value is null && other is not null
                ? throw SnsErrors.InvalidValue($"The message attribute '{name}' with type '{type}' must use field '{kind}'.")
                : new MessageAttributeValue(type, value ?? "");
        }

        return attributes;
    }

    private static IEnumerable<string> Entries(this QueryForm form, string name)
    {
        for (var index = 1; form.Has($"{name}.entry.{index}"); index++)
        {
            yield return $"{name}.entry.{index}";
        }
    }

    private static AwsException Missing(string prefix)
    {
        var member = prefix.Length == 0 ? "message" : $"{char.ToLowerInvariant(prefix[0])}{prefix[1..]}message";
        return new AwsException("ValidationError", $"1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null");
    }
}
