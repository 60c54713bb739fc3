using System.Text.Json.Nodes;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.CloudFormation;

/// <summary>https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html</summary>
internal sealed class FunctionProvider(FunctionEditor editor, FunctionStore functions) : IResourceProvider
{
    public string Type => "AWS::Lambda::Function";

    public IReadOnlySet<string> Properties { get; } = new HashSet<string>
    {
        "Architectures", "Code", "CodeSigningConfigArn", "DeadLetterConfig", "Description", "Environment", "EphemeralStorage", "FileSystemConfigs",
        "FunctionName", "Handler", "ImageConfig", "KmsKeyArn", "Layers", "LoggingConfig", "MemorySize", "PackageType", "RecursiveLoop",
        "ReservedConcurrentExecutions", "Role", "Runtime", "RuntimeManagementConfig", "SnapStart", "Tags", "Timeout", "TracingConfig", "VpcConfig",
    };

    public IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "FunctionName", "PackageType" };

    public async ValueTask<ResourceResult> CreateAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        var name = request.Properties.Text("FunctionName") ?? Shorten(request.GeneratedName);
        var creation = Read(request.Properties) with { FunctionName = name };
        FunctionRules.CheckCreation(creation);
        var reference = Reference(name, request);
        var function = await editor.CreateAsync(creation, reference, cancellationToken);
        return Result(Complete(reference, function, request.Properties));
    }

    public async ValueTask<ResourceResult> UpdateAsync(string physicalId, ResourceRequest old, ResourceRequest request, CancellationToken cancellationToken)
    {
        var reference = Reference(physicalId, request);
        var change = Read(request.Properties);
        FunctionRules.CheckChange(change);
        if (!JsonNode.DeepEquals(old.Properties["Code"], request.Properties["Code"]))
        {
            var code = change.Code!;
            var update = new UpdateFunctionCodeRequest
            {
                ZipFile = code.ZipFile,
                S3Bucket = code.S3Bucket,
                S3Key = code.S3Key,
                S3ObjectVersion = code.S3ObjectVersion,
                Architectures = change.Architectures,
            };
            await editor.UpdateCodeAsync(reference, update, cancellationToken);
        }

        // What a template no longer says goes back to its default.
        var function = editor.UpdateConfiguration(reference, change with
        {
            Description = change.Description ?? "",
            Timeout = change.Timeout ?? 3,
            MemorySize = change.MemorySize ?? 128,
            Environment = change.Environment ?? new FunctionEnvironment(null),
            DeadLetterConfig = change.DeadLetterConfig ?? new DeadLetterConfig(null),
        });
        return Result(Complete(reference, function, request.Properties));
    }

    public ValueTask DeleteAsync(string physicalId, ResourceRequest request, CancellationToken cancellationToken)
    {
        functions.Delete(physicalId);
        return ValueTask.CompletedTask;
    }

    private FunctionRecord Complete(FunctionReference reference, FunctionRecord function, JsonObject properties) => functions.Update(reference, current => current with
    {
        Tags = properties.Tags(),
        ReservedConcurrency = int.TryParse(properties.Text("ReservedConcurrentExecutions"), out var reserved) ? reserved : null,
        RecursiveLoop = properties.Text("RecursiveLoop") ?? function.RecursiveLoop,
    });

    private static CreateFunctionRequest Read(JsonObject properties)
    {
        var members = properties.DeepClone().AsObject();
        members.Remove("Tags");
        members["KMSKeyArn"] = members["KmsKeyArn"]?.DeepClone();
        if (members["Code"] is JsonObject code && code.Text("ZipFile") is { } source)
        {
            code["ZipFile"] = Convert.ToBase64String(InlineCode.Zip(source, members.Text("Runtime") ?? "", members.Text("Handler") ?? ""));
        }

        return members.Read(json => json.CreateFunctionRequest);
    }

    private static FunctionReference Reference(string name, ResourceRequest request) => FunctionReference.Parse(name, null, request.Region, request.AccountId);

    private static string Shorten(string name) => name.Length <= 64 ? name : name[..64];

    private static ResourceResult Result(FunctionRecord function) => new(function.Name, new Dictionary<string, string> { ["Arn"] = function.Arn });
}
