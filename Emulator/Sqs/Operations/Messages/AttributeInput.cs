using System.Buffers.Text;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Sqs.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Sqs.Operations.Messages;

/// <summary>
/// Reads the attributes that a sender gives a message
/// (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html).
/// </summary>
internal static partial class AttributeInput
{
    private const string TraceHeader = "AWSTraceHeader";

    /// <summary>The sender's own attributes.</summary>
    public static IReadOnlyDictionary<string, MessageAttribute> Own(JsonObject input)
    {
        var attributes = input["MessageAttributes"] as JsonObject ?? [];
        return attributes.Count > SqsLimits.MessageAttributes
            ? throw SqsErrors.Invalid($"Number of message attributes [{attributes.Count}] exceeds the allowed maximum [{SqsLimits.MessageAttributes}].")
            : attributes.ToDictionary(attribute => CheckName(attribute.Key), attribute => Read(attribute.Key, attribute.Value as JsonObject ?? [], "user"));
    }

    /// <summary>Those that AWS reads: there is one, the trace.</summary>
    public static IReadOnlyDictionary<string, MessageAttribute> System(JsonObject input)
    {
        var attributes = input["MessageSystemAttributes"] as JsonObject ?? [];
        var other = attributes.FirstOrDefault(attribute => attribute.Key != TraceHeader).Key;
        return other is not null
            ? throw SqsErrors.Invalid($"Message system attribute name '{other}' is invalid. Valid values are '{TraceHeader}'.")
            : attributes.ToDictionary(attribute => attribute.Key, attribute => Read(attribute.Key, attribute.Value as JsonObject ?? [], "system"));
    }

    /// <summary>The trace among the system's attributes; null without.</summary>
    public static string? Trace(IReadOnlyDictionary<string, MessageAttribute> system) => system.GetValueOrDefault(TraceHeader)?.Value;

    private static string CheckName(string name) =>
        name.Length > SqsLimits.AttributeName ? throw SqsErrors.Invalid($"Message (user) attribute names must be shorter than {SqsLimits.AttributeName} Bytes")
        : !NameForm().IsMatch(name) ? throw SqsErrors.Invalid("Message (user) attributes name can only contain upper and lower score characters, digits, periods, hyphens and underscores. ")
        : IsReserved(name) ? throw SqsErrors.Invalid("You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are reserved for internal use. Additionally, they cannot start or end with '.'.")
        : name;

    private static bool IsReserved(string name) =>
        name.StartsWith("AWS.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Amazon.", StringComparison.OrdinalIgnoreCase) || name[0] == '.' || name[^1] == '.';

    private static MessageAttribute Read(string name, JsonObject attribute, string owner)
    {
        var type = attribute.Text("DataType") ?? "";
        var kind = type.Split('.')[0];
        if (type.Length == 0)
        {
            throw SqsErrors.Invalid($"Message ({owner}) attribute '{name}' must contain a non-empty attribute type.");
        }

        if (type.Length > SqsLimits.AttributeName)
        {
            throw SqsErrors.Invalid($"Message ({owner}) attribute types must be shorter than {SqsLimits.AttributeName} Bytes");
        }

        var value = kind switch
        {
            "String" or "Number" => attribute.Text("StringValue"),
            "Binary" => attribute.Text("BinaryValue"),
            _ => throw SqsErrors.Invalid($"The type of message ({owner}) attribute '{name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String."),
        };
        return string.IsNullOrEmpty(value) ? throw SqsErrors.Invalid($"Message ({owner}) attribute '{name}' must contain a non-empty value of type '{kind}'.")
            : kind == "Number" && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? throw SqsErrors.Invalid($"Can't cast the value of message ({owner}) attribute '{name}' to a number.")
            : kind == "Binary" && !Base64.IsValid(value) ? throw new AwsException("SerializationException", "")
            : kind == "String" && !MessageInput.IsValid(value) ? throw SqsErrors.Invalid(SqsErrors.InvalidCharacters().Message)
            : new MessageAttribute(type, value);
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}._-]+\z")]
    private static partial Regex NameForm();
}
