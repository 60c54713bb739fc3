using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.State;

/// <summary>Changes the event destinations of configuration sets.</summary>
internal static class EventDestinations
{
    /// <summary>The names of the events, as API v1 writes them.</summary>
    public static readonly string[] Events = ["send", "reject", "bounce", "complaint", "delivery", "open", "click", "renderingFailure", "deliveryDelay", "subscription"];

    public static void Add(SesState state, string region, string set, EventDestination destination) => Change(state, region, set, present =>
        present.Any(other => other.Name == destination.Name) ? throw SesErrors.EventDestinationExists(destination.Name) : [.. present, Check(destination)]);

    public static void Replace(SesState state, string region, string set, EventDestination destination) => Change(state, region, set, present =>
        Known(present, destination.Name) ? [.. present.Select(other => other.Name == destination.Name ? Check(destination) : other)] : []);

    public static void Remove(SesState state, string region, string set, string name) => Change(state, region, set, present =>
        Known(present, name) ? [.. present.Where(other => other.Name != name)] : []);

    private static bool Known(IReadOnlyList<EventDestination> present, string name) =>
        present.Any(other => other.Name == name) ? true : throw SesErrors.NoEventDestination(name);

    private static EventDestination Check(EventDestination destination)
    {
        if (destination.TopicArn is { } topic && Arn.TryParse(topic)?.Service != "sns")
        {
            throw new AwsException("InvalidSNSDestination", $"Invalid SNS topic ARN <{topic}>.");
        }

        return destination;
    }

    private static void Change(SesState state, string region, string set, Func<IReadOnlyList<EventDestination>, IReadOnlyList<EventDestination>> change) =>
        state.ConfigurationSets.Change(SesState.Key(region, set), old => (old ?? throw SesErrors.NoConfigurationSet(set)) with { Destinations = change(old.Destinations) });
}
