using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.DynamoDb.Tables;

/// <summary>How tables are stored.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TableDefinition))]
internal sealed partial class TableJson : JsonSerializerContext;
