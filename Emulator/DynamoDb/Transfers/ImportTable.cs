using CampusIssues.Emulator.DynamoDb.Operations;
using CampusIssues.Emulator.DynamoDb.Shapes;
using CampusIssues.Emulator.DynamoDb.Tables;
using CampusIssues.Emulator.DynamoDb.Values;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ImportTable.html; DynamoDB's JSON and CSV.</summary>
internal sealed class ImportTable(TableFactory factory, TransferCatalog transfers, TransferRunner runner, TableImporter importer, TimeProvider time) : Operation(Input)
{
    private static readonly StructShape Input = new(
        "ImportTableInput",
        TransferInputs.ClientToken,
        new Member("S3BucketSource", new StructShape("S3BucketSource", true, TransferInputs.BucketOwner, TransferInputs.Bucket, new Member("S3KeyPrefix", Shape.String) { MaxLength = 1024 })) { NotNull = true },
        new Member("InputFormat", Shape.String) { NotNull = true, Enum = ["DYNAMODB_JSON", "ION", "CSV"] },
        new Member("InputFormatOptions", new StructShape("InputFormatOptions", true, new Member("Csv", new StructShape(
            "CsvOptions",
            true,
            new Member("Delimiter", Shape.String) { MinLength = 1, MaxLength = 1 },
            new Member("HeaderList", Shape.Strings) { MinLength = 1, MaxLength = 255 })))),
        new Member("InputCompressionType", Shape.String) { Enum = ["GZIP", "ZSTD", "NONE"] },
        new Member("TableCreationParameters", new StructShape(
            "TableCreationParameters",
            true,
            TableInputs.AttributeDefinitions with { NotNull = true },
            Inputs.TableName,
            TableInputs.BillingMode,
            TableInputs.ProvisionedThroughput,
            TableInputs.KeySchema,
            TableInputs.GlobalSecondaryIndexes,
            TableInputs.SseSpecification,
            TableInputs.OnDemandThroughput))
        {
            NotNull = true,
        });

    protected override void Execute(AwsCall call, StructValue input)
    {
        var parameters = input.Struct("TableCreationParameters")!;
        TableChecks.Check(parameters);
        if (input.Text("InputFormat") == "ION" || input.Text("InputCompressionType") == "ZSTD")
        {
            throw Errors.Validation("The emulator imports DYNAMODB_JSON and CSV only, plain or with GZIP");
        }

        call.Demand(Permission, $"arn:aws:dynamodb:{call.Region}:{call.AccountId}:table/{parameters.Text("TableName")}");
        var source = input.Struct("S3BucketSource")!;
        call.Demand("s3:ListBucket", $"arn:aws:s3:::{source.Text("S3Bucket")}");
        call.Demand("s3:GetObject", $"arn:aws:s3:::{source.Text("S3Bucket")}/{source.Text("S3KeyPrefix")}*");
        JsonOutput.Write(call.Output, Started(call, input, parameters), TransferWriter.Write);
    }

    // What was asked for with the same token is only told again.
    private TableImport Started(AwsCall call, StructValue input, StructValue parameters)
    {
        if (input.Text("ClientToken") is { } token && transfers.Imports.FirstOrDefault(one => one.Token == token && one.Table.Region == call.Region) is { } same)
        {
            return same.Table.Name == parameters.Text("TableName")
                ? same
                : throw new AwsException("ImportConflictException", "There was a conflict when importing from the specified S3 source");
        }

        var import = Make(input, factory.Define(parameters, call.Region, call.AccountId));
        importer.Start(import);
        return import;
    }

    private TableImport Make(StructValue input, TableDefinition table)
    {
        var source = input.Struct("S3BucketSource")!;
        var csv = input.Struct("InputFormatOptions")?.Struct("Csv");
        var token = input.Text("ClientToken") ?? Guid.NewGuid().ToString();
        return new TableImport(
            runner.NewArn(table.Arn, "import"), table, time.GetUtcNow(), token, source.Text("S3Bucket")!, input.Text("InputFormat")!, input.Text("InputCompressionType") ?? "NONE")
        {
            BucketOwner = source.Text("S3BucketOwner"),
            Prefix = source.Text("S3KeyPrefix"),
            Delimiter = csv?.Text("Delimiter"),
            Header = csv?.Strings("HeaderList"),
        };
    }
}
