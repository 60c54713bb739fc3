using System.Text.Json;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Items;

/// <summary>Why one action of a transaction failed.</summary>
internal sealed record CancellationReason(string Code, string? Message = null, StoredItem? Item = null)
{
    public static readonly CancellationReason None = new("None");
}

/// <summary>Holds the tables of a transaction, always in the same order, and tells why it is cancelled.</summary>
internal static class Transaction
{
    public const string MultipleOperations = "Transaction request cannot include multiple operations on one item";

    /// <summary>Does something while no item of the tables is written.</summary>
    public static T Holding<T>(IEnumerable<Table> tables, Func<T> action)
    {
        Table[] ordered = [.. tables.Distinct().OrderBy(table => table.Keys.Space)];
        var entered = 0;
        try
        {
            for (; entered < ordered.Length; entered++)
            {
                ordered[entered].Writing.Enter();
            }

            return action();
        }
        finally
        {
            while (entered > 0)
            {
                ordered[--entered].Writing.Exit();
            }
        }
    }

    /// <summary>Runs a check of one action; what it throws becomes the action's reason, but for empty keys, which fail the request.</summary>
    public static CancellationReason Try(Action check)
    {
        try
        {
            check();
            return CancellationReason.None;
        }
        catch (AwsException fault) when (fault.Code == "ValidationException" && !fault.Message.StartsWith(Errors.NotValid, StringComparison.Ordinal))
        {
            return new CancellationReason("ValidationError", fault.Message);
        }
    }

    /// <summary>Throws AWS's error where an action has failed.</summary>
    public static void ThrowIfCancelled(IReadOnlyList<CancellationReason> reasons)
    {
        if (reasons.All(reason => reason.Code == "None"))
        {
            return;
        }

        var codes = string.Join(", ", reasons.Select(reason => reason.Code));
        throw new AwsException(
            "TransactionCanceledException",
            $"Transaction cancelled, please refer cancellation reasons for specific reasons [{codes}]")
        {
            WriteMembers = json => Write(json, reasons),
        };
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<CancellationReason> reasons)
    {
        json.WriteStartArray("CancellationReasons"u8);
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("Code"u8, reason.Code);
            if (reason.Message is not null)
            {
                json.WriteString("Message"u8, reason.Message);
            }

            if (reason.Item is { } item)
            {
                json.WritePropertyName("Item"u8);
                json.WriteRawValue(item.Json, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
