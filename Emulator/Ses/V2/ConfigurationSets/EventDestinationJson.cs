using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ses.State;

namespace CampusIssues.Emulator.Ses.V2.ConfigurationSets;

/// <summary>An event destination, as the API reads and tells it: <c>RENDERING_FAILURE</c> where v1 writes <c>renderingFailure</c>.</summary>
internal static partial class EventDestinationJson
{
    public static EventDestination Read(string name, JsonObject definition)
    {
        if (!Letters().IsMatch(name))
        {
            throw V2Errors.BadRequest($"Invalid event destination name <{name}>: only alphanumeric ASCII characters, '_', and '-' are allowed.");
        }

        var events = definition.Texts("MatchingEventTypes");
        if (events.Any(type => !EventDestinations.Events.Contains(Short(type))) || events.Count == 0)
        {
            throw V2Errors.NotOneOf("eventDestination.matchingEventTypes", [.. EventDestinations.Events.Select(Long)]);
        }

        return new EventDestination(name, definition.Flag("Enabled") ?? false, [.. events.Select(Short)], (definition["SnsDestination"] as JsonObject)?.Text("TopicArn"))
        {
            Dimensions = [.. ((definition["CloudWatchDestination"] as JsonObject)?.Objects("DimensionConfigurations") ?? []).Select(dimension => new CloudWatchDimension(
                dimension.Text("DimensionName") ?? "",
                dimension.Text("DimensionValueSource") ?? "",
                dimension.Text("DefaultDimensionValue") ?? ""))],
            EventBusArn = (definition["EventBridgeDestination"] as JsonObject)?.Text("EventBusArn"),
            FirehoseArn = (definition["KinesisFirehoseDestination"] as JsonObject)?.Text("DeliveryStreamArn"),
            FirehoseRoleArn = (definition["KinesisFirehoseDestination"] as JsonObject)?.Text("IamRoleArn"),
        };
    }

    public static JsonObject Write(EventDestination destination)
    {
        var json = new JsonObject
        {
            ["Name"] = destination.Name,
            ["Enabled"] = destination.Enabled,
            ["MatchingEventTypes"] = new JsonArray([.. destination.Events.Select(type => JsonValue.Create(Long(type)))]),
        };
        if (destination.TopicArn is { } topic)
        {
            json["SnsDestination"] = new JsonObject { ["TopicArn"] = topic };
        }

        if (destination.EventBusArn is { } bus)
        {
            json["EventBridgeDestination"] = new JsonObject { ["EventBusArn"] = bus };
        }

        if (destination.FirehoseArn is { } firehose)
        {
            json["KinesisFirehoseDestination"] = new JsonObject { ["IamRoleArn"] = destination.FirehoseRoleArn, ["DeliveryStreamArn"] = firehose };
        }

        if (destination.Dimensions.Count > 0)
        {
            json["CloudWatchDestination"] = new JsonObject
            {
                ["DimensionConfigurations"] = new JsonArray([.. destination.Dimensions.Select(dimension => new JsonObject
                {
                    ["DimensionName"] = dimension.Name,
                    ["DimensionValueSource"] = dimension.Source,
                    ["DefaultDimensionValue"] = dimension.Default,
                })]),
            };
        }

        return json;
    }

    // RENDERING_FAILURE and renderingFailure.
    private static string Short(string type) => Underscore().Replace(type.ToLowerInvariant(), match => match.Groups[1].Value.ToUpperInvariant());

    private static string Long(string type) => Capital().Replace(type, "_$0").ToUpperInvariant();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Letters();

    [GeneratedRegex("_([a-z])")]
    private static partial Regex Underscore();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
