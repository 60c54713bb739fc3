using System.Text.Json.Serialization;
using CampusIssues.Emulator.DynamoDb.Tables;

namespace CampusIssues.Emulator.DynamoDb.Backups;

/// <summary>A backup of a table.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table as it was.</param>
/// <param name="Space">The space of its items.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Count">How many items it has.</param>
/// <param name="Bytes">Their size.</param>
internal sealed record Backup(string Arn, string Name, TableDefinition Table, int Space, DateTimeOffset CreatedAt, long Count, long Bytes);

/// <summary>How backups are stored.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Backup))]
internal sealed partial class BackupJson : JsonSerializerContext;
