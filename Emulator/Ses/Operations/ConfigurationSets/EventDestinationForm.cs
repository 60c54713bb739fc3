using System.Xml;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Ses.Operations.ConfigurationSets;

/// <summary>An event destination, as API v1 reads and tells it.</summary>
internal static class EventDestinationForm
{
    private const string Prefix = "EventDestination";

    public static EventDestination Read(QueryForm form)
    {
        new Constraints().Required("eventDestination", form.Has(Prefix)).Enforce();
        var events = form.List($"{Prefix}.MatchingEventTypes");
        new Constraints()
            .Required("eventDestination.name", form[$"{Prefix}.Name"])
            .Required("eventDestination.matchingEventTypes", events.Count > 0)
            .Enforce();
        if (events.FirstOrDefault(type => !EventDestinations.Events.Contains(type)) is { } unknown)
        {
            new Constraints().OneOf("eventDestination.matchingEventTypes", unknown, EventDestinations.Events).Enforce();
        }

        return new EventDestination(form[$"{Prefix}.Name"]!, form.Flag($"{Prefix}.Enabled") ?? false, events, form[$"{Prefix}.SNSDestination.TopicARN"])
        {
            FirehoseArn = form[$"{Prefix}.KinesisFirehoseDestination.DeliveryStreamARN"],
            FirehoseRoleArn = form[$"{Prefix}.KinesisFirehoseDestination.IAMRoleARN"],
            Dimensions = [.. form.Structures($"{Prefix}.CloudWatchDestination.DimensionConfigurations").Select(dimension => new CloudWatchDimension(
                form[$"{dimension}.DimensionName"] ?? "",
                form[$"{dimension}.DimensionValueSource"] ?? "",
                form[$"{dimension}.DefaultDimensionValue"] ?? ""))],
        };
    }

    public static void Write(XmlWriter result, EventDestination destination)
    {
        result.Text("Name", destination.Name);
        result.Flag("Enabled", destination.Enabled);
        result.List("MatchingEventTypes", destination.Events);
        if (destination.TopicArn is { } topic)
        {
            result.Structure("SNSDestination", () => result.Text("TopicARN", topic));
        }

        if (destination.FirehoseArn is { } firehose)
        {
            result.Structure("KinesisFirehoseDestination", () =>
            {
                result.Text("IAMRoleARN", destination.FirehoseRoleArn);
                result.Text("DeliveryStreamARN", firehose);
            });
        }

        if (destination.Dimensions.Count > 0)
        {
            result.Structure("CloudWatchDestination", () => result.List("DimensionConfigurations", destination.Dimensions, dimension =>
            {
                result.Text("DimensionName", dimension.Name);
                result.Text("DimensionValueSource", dimension.Source);
                result.Text("DefaultDimensionValue", dimension.Default);
            }));
        }
    }
}
