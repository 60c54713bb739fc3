using System.Text.Json;
using CampusIssues.Emulator.Lambda.Wire;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>The constraints of an event source mapping.</summary>
internal static class EventSourceRules
{
    public static void Check(EventSourceMappingRequest request, bool creating)
    {
        var faults = new List<string>();
        if (creating && request.FunctionName is null)
        {
            faults.Add("Value null at 'functionName' failed to satisfy constraint: Member must not be null");
        }

        Range(faults, request.BatchSize, "batchSize", 1, 10_000);
        Range(faults, request.MaximumBatchingWindowInSeconds, "maximumBatchingWindowInSeconds", 0, 300);
        Range(faults, request.ParallelizationFactor, "parallelizationFactor", 1, 10);
        Range(faults, request.MaximumRetryAttempts, "maximumRetryAttempts", -1, 10_000);
        Range(faults, request.MaximumRecordAgeInSeconds, "maximumRecordAgeInSeconds", -1, 604_800);
        if (request.StartingPosition is { } position && position is not ("TRIM_HORIZON" or "LATEST" or "AT_TIMESTAMP"))
        {
            faults.Add($"Value '{position}' at 'startingPosition' failed to satisfy constraint: Member must satisfy enum value set: [LATEST, AT_TIMESTAMP, TRIM_HORIZON]");
        }

        if (faults.Count > 0)
        {
            throw LambdaErrors.Validation([.. faults]);
        }

        foreach (var filter in request.FilterCriteria?.Filters ?? [])
        {
            CheckPattern(filter.Pattern);
        }
    }

    private static void Range(List<string> faults, int? value, string member, int least, int most)
    {
        if (value < least || value > most)
        {
            faults.Add(value < least
                ? $"Value '{value}' at '{member}' failed to satisfy constraint: Member must have value greater than or equal to {least}"
                : $"Value '{value}' at '{member}' failed to satisfy constraint: Member must have value less than or equal to {most}");
        }
    }

    private static void CheckPattern(string? pattern)
    {
        try
        {
            using var json = JsonDocument.Parse(pattern ?? "");
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return;
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw LambdaErrors.InvalidParameter("Invalid filter pattern definition.");
    }
}
