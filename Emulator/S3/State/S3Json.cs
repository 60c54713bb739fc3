using System.Text.Json.Serialization;

namespace CampusIssues.Emulator.S3.State;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Bucket))]
[JsonSerializable(typeof(StoredObject))]
[JsonSerializable(typeof(MultipartUpload))]
[JsonSerializable(typeof(UploadedPart))]
internal sealed partial class S3Json : JsonSerializerContext;
