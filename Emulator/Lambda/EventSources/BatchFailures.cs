using System.Text.Json;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// Which records of a batch failed, by the function's answer
/// (https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html).
/// </summary>
internal static class BatchFailures
{
    /// <summary>
    /// The indexes of the records that failed: none for an empty or absent list, all for an answer that can't be understood.
    /// </summary>
    /// <param name="answer">The function's answer.</param>
    /// <param name="identifiers">The records' identifiers, in order.</param>
    public static IReadOnlyList<int> Read(ReadOnlySpan<byte> answer, IReadOnlyList<string> identifiers)
    {
        BatchResponse? response;
        try
        {
            response = JsonSerializer.Deserialize(answer, EventSourceJson.Default.BatchResponse);
        }
        catch (JsonException)
        {
            return IsObject(answer) ? All(identifiers) : [];
        }

        if (response?.BatchItemFailures is not { Count: > 0 } failures)
        {
            return [];
        }

        var indexes = new SortedSet<int>();
        foreach (var failure in failures)
        {
            var index = failure?.ItemIdentifier is { Length: > 0 } identifier ? IndexOf(identifiers, identifier) : -1;
            if (index < 0)
            {
                return All(identifiers);
            }

            indexes.Add(index);
        }

        return [.. indexes];
    }

    private static bool IsObject(ReadOnlySpan<byte> answer) => answer.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static int[] All(IReadOnlyList<string> identifiers) => [.. Enumerable.Range(0, identifiers.Count)];

    private static int IndexOf(IReadOnlyList<string> identifiers, string identifier)
    {
        for (var index = 0; index < identifiers.Count; index++)
        {
            if (identifiers[index] == identifier)
            {
                return index;
            }
        }

        return -1;
    }
}
