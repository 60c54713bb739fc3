using System.Globalization;
using CampusIssues.Emulator.Lambda.Code;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>Creates functions and changes their code and configuration; behind the API and the CloudFormation types.</summary>
internal sealed class FunctionEditor(FunctionStore functions, CodeStore code, TimeProvider time, IObjects? objects = null, ExecutionRole? role = null)
{
    /// <summary>The bucket name under which LocalStack runs a local directory; its key is the path.</summary>
    internal const string LocalDirectory = "hot-reload";

    /// <summary>The time as Lambda tells it of functions.</summary>
    public string Now => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    public async Task<FunctionRecord> CreateAsync(CreateFunctionRequest request, FunctionReference reference, CancellationToken cancellationToken)
    {
        var package = await FetchAsync(request.Code!, cancellationToken);
        var latest = Apply(
            new VersionRecord
            {
                Version = FunctionReference.Latest,
                Role = request.Role!,
                CodeSha256 = package.Sha256,
                CodeSize = package.Size,
                CodeDirectory = package.Directory,
                Architectures = request.Architectures ?? ["x86_64"],
                LastModified = Now,
                RevisionId = RequestIds.NewUuid(),
            },
            request);
        CheckTracing(reference.Name, latest, request);
        var record = new FunctionRecord
        {
            Name = reference.Name,
            Arn = reference.Arn,
            Latest = latest,
            Tags = request.Tags ?? new Dictionary<string, string>(),
        };
        if (request.Publish)
        {
            record = Publish(record, null);
        }

        functions.Create(record);
        return record;
    }

    public async Task<FunctionRecord> UpdateCodeAsync(FunctionReference reference, UpdateFunctionCodeRequest request, CancellationToken cancellationToken)
    {
        functions.Get(reference);
        var package = await FetchAsync(request.Code, cancellationToken);
        return functions.Update(reference, function =>
        {
            CheckRevision(request.RevisionId, function.Latest.RevisionId);
            var changed = function with
            {
                Latest = function.Latest with
                {
                    CodeSha256 = package.Sha256,
                    CodeSize = package.Size,
                    CodeDirectory = package.Directory,
                    Architectures = request.Architectures ?? function.Latest.Architectures,
                    LastModified = Now,
                    RevisionId = RequestIds.NewUuid(),
                },
            };
            return request.DryRun ? function : request.Publish ? Publish(changed, null) : changed;
        });
    }

    public FunctionRecord UpdateConfiguration(FunctionReference reference, FunctionChange change) => functions.Update(reference, function =>
    {
        CheckRevision(change.RevisionId, function.Latest.RevisionId);
        var changed = Apply(function.Latest, change);
        CheckTracing(function.Name, changed, change);
        return function with { Latest = changed with { LastModified = Now, RevisionId = RequestIds.NewUuid() } };
    });

    /// <summary>Publishes what <c>$LATEST</c> is, unless the last version is the same.</summary>
    public static FunctionRecord Publish(FunctionRecord function, string? description)
    {
        var latest = function.Latest;
        if (function.Versions.Count > 0 && IsSame(function.Versions[^1], latest))
        {
            return function;
        }

        var number = (function.LastVersion + 1).ToString(CultureInfo.InvariantCulture);
        var version = latest with { Version = number, Description = description ?? latest.Description, RevisionId = RequestIds.NewUuid() };
        return function with { Versions = [.. function.Versions, version], LastVersion = function.LastVersion + 1 };
    }

    public static void CheckRevision(string? expected, string actual)
    {
        if (expected is not null && expected != actual)
        {
            throw LambdaErrors.PreconditionFailed(
                "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id");
        }
    }

    private void CheckTracing(string function, VersionRecord version, FunctionChange change)
    {
        if (version.TracingMode == "Active" && (change.TracingConfig ?? (object?)change.Role) is not null)
        {
            role?.CheckTracing(function, version.Role);
        }
    }

    private static bool IsSame(VersionRecord published, VersionRecord latest) =>
        published.CodeSha256 == latest.CodeSha256 && published.LastModified == latest.LastModified;

    private static VersionRecord Apply(VersionRecord version, FunctionChange change) => version with
    {
        Runtime = change.Runtime ?? version.Runtime,
        Role = change.Role ?? version.Role,
        Handler = change.Handler ?? version.Handler,
        Description = change.Description ?? version.Description,
        Timeout = change.Timeout ?? version.Timeout,
        MemorySize = change.MemorySize ?? version.MemorySize,
        Variables = change.Environment is null ? version.Variables : change.Environment.Variables is { Count: > 0 } variables ? variables : null,
        DeadLetterTargetArn = change.DeadLetterConfig is null ? version.DeadLetterTargetArn : change.DeadLetterConfig.TargetArn is { Length: > 0 } target ? target : null,
        TracingMode = change.TracingConfig?.Mode ?? version.TracingMode,
        EphemeralStorageSize = change.EphemeralStorage?.Size ?? version.EphemeralStorageSize,
        KmsKeyArn = change.KmsKeyArn is null ? version.KmsKeyArn : change.KmsKeyArn.Length > 0 ? change.KmsKeyArn : null,
        Logging = change.LoggingConfig is { } logging ? Complete(logging) : version.Logging,
    };

    /// <summary>JSON logs have levels, text logs have none.</summary>
    private static LoggingConfig Complete(LoggingConfig logging) => logging.LogFormat == "JSON"
        ? logging with { ApplicationLogLevel = logging.ApplicationLogLevel ?? "INFO", SystemLogLevel = logging.SystemLogLevel ?? "INFO" }
        : logging;

    private async Task<(string Sha256, long Size, string? Directory)> FetchAsync(FunctionCode source, CancellationToken cancellationToken)
    {
        if (source.S3Bucket == LocalDirectory && source.S3Key is { } directory)
        {
            return Directory.Exists(directory)
                ? (Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(directory))), 0, directory)
                : throw LambdaErrors.InvalidParameter($"The directory {directory} doesn't exist.");
        }

        var zip = source.ZipFile is { } given ? given
            : source is { S3Bucket: not null, S3Key: not null } ? await DownloadAsync(source, cancellationToken)
            : throw LambdaErrors.InvalidParameter("Please provide a source for function code.");
        return (code.Add(zip), zip.Length, null);
    }

    private async Task<ReadOnlyMemory<byte>> DownloadAsync(FunctionCode source, CancellationToken cancellationToken)
    {
        try
        {
            return objects is null
                ? throw new AwsException("NoSuchBucket", "The specified bucket does not exist")
                : await objects.GetAsync(source.S3Bucket!, source.S3Key!, source.S3ObjectVersion, cancellationToken);
        }
        catch (AwsException missing)
        {
            throw LambdaErrors.InvalidParameter($"Error occurred while GetObject. S3 Error Code: {missing.Code}. S3 Error Message: {missing.Message}");
        }
    }
}
