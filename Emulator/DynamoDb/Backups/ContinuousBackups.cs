using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>Tells and sets whether a table can be restored to a point in time.</summary>
internal sealed class ContinuousBackups(TableCatalog tables, TimeProvider time)
{
    public const int MostDays = 35;

    /// <summary>The table of a call about backups, where an absent one has an error of its own.</summary>
    public Table Get(AwsCall call, string action, string name) => tables.Permitted(call, action, name) ?? throw Errors.TableMissing(name);

    public void Set(Table table, bool enable, int? days)
    {
        var current = table.Definition.Recovery;
        if (enable == (current?.IsEnabled == true) && (days is null || days == current?.Days))
        {
            return;
        }

        var space = current?.IsEnabled == true ? current.Space : tables.NewSpace();
        tables.Update(table, definition => definition with
        {
            Recovery = new RecoveryDefinition(enable, current is { IsEnabled: true } && enable ? current.Since : time.GetUtcNow(), days ?? current?.Days ?? MostDays, space),
        });
    }

    public void Answer(AwsCall call, Table table) => JsonOutput.Write(call.Output, (table.Definition.Recovery, time.GetUtcNow()), static (json, answer) =>
    {
        var (recovery, now) = answer;
        json.WriteStartObject();
        json.WriteStartObject("ContinuousBackupsDescription"u8);
        json.WriteString("ContinuousBackupsStatus"u8, "ENABLED");
        json.WriteStartObject("PointInTimeRecoveryDescription"u8);
        json.WriteString("PointInTimeRecoveryStatus"u8, recovery is { IsEnabled: true } ? "ENABLED" : "DISABLED");
        if (recovery is { IsEnabled: true })
        {
            var oldest = now.AddDays(-recovery.Days);
            json.WriteNumber("RecoveryPeriodInDays"u8, recovery.Days);
            TableDescription.WriteTime(json, "EarliestRestorableDateTime", recovery.Since > oldest ? recovery.Since : oldest);
            TableDescription.WriteTime(json, "LatestRestorableDateTime", now);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
