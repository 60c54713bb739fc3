namespace CampusIssues.Emulator.CloudFormation.Access;

/// <summary>What the handlers of functions, identities and nested stacks do.</summary>
internal static class ComputeTypes
{
    private const string Function = "arn:aws:lambda:{region}:{account}:function:{FunctionName}";
    private const string Code = "Code.S3Bucket?s3:GetObject@arn:aws:s3:::{Code.S3Bucket}/{Code.S3Key}";
    private const string Role = "arn:aws:iam::{account}:role/{item}";
    private const string User = "arn:aws:iam::{account}:user/{item}";
    private const string Group = "arn:aws:iam::{account}:group/{item}";

    private const string FunctionSettings = """
        DeadLetterConfig,Description,Environment,EphemeralStorage,FileSystemConfigs,Handler,ImageConfig,KmsKeyArn,Layers,LoggingConfig,MemorySize,Role,Runtime,SnapStart,Timeout,TracingConfig,VpcConfig?lambda:UpdateFunctionConfiguration
        Code,Architectures?lambda:UpdateFunctionCode ReservedConcurrentExecutions?lambda:PutFunctionConcurrency RecursiveLoop?lambda:PutFunctionRecursionConfig Tags?lambda:TagResource
        """;

    public static TypeActions[] All =>
    [
        new("AWS::Lambda::Function", "FunctionName", "arn:aws:lambda:{region}:{account}:function:{id}", $"lambda:CreateFunction lambda:GetFunction {Code} ReservedConcurrentExecutions?lambda:PutFunctionConcurrency RecursiveLoop?lambda:PutFunctionRecursionConfig Tags?lambda:TagResource", $"lambda:GetFunction {Code} {FunctionSettings}", "lambda:DeleteFunction") { Role = "Role", RoleService = "lambda.amazonaws.com" },
        new("AWS::Lambda::Alias", "", Function, "lambda:CreateAlias", "lambda:UpdateAlias", "lambda:DeleteAlias"),
        new("AWS::Lambda::Version", "", Function, "lambda:PublishVersion", "", "lambda:DeleteFunction"),
        new("AWS::Lambda::Permission", "", Function, "lambda:AddPermission", "", "lambda:RemovePermission"),
        new("AWS::Lambda::Url", "", "arn:aws:lambda:{region}:{account}:function:{TargetFunctionArn}", "lambda:CreateFunctionUrlConfig", "lambda:UpdateFunctionUrlConfig", "lambda:DeleteFunctionUrlConfig"),
        new("AWS::Lambda::EventInvokeConfig", "", Function, "lambda:PutFunctionEventInvokeConfig", "lambda:UpdateFunctionEventInvokeConfig", "lambda:DeleteFunctionEventInvokeConfig"),
        new("AWS::Lambda::EventSourceMapping", "", "arn:aws:lambda:{region}:{account}:event-source-mapping:{id}", "lambda:CreateEventSourceMapping@*", "lambda:UpdateEventSourceMapping", "lambda:DeleteEventSourceMapping"),
        new("AWS::IAM::Role", "RoleName", "arn:aws:iam::{account}:role/{id}", "iam:CreateRole iam:GetRole Policies?iam:PutRolePolicy ManagedPolicyArns[]?iam:AttachRolePolicy@arn:aws:iam::{account}:role/{id} Tags?iam:TagRole", "AssumeRolePolicyDocument?iam:UpdateAssumeRolePolicy Description,MaxSessionDuration?iam:UpdateRole Policies?iam:PutRolePolicy ManagedPolicyArns?iam:AttachRolePolicy PermissionsBoundary?iam:PutRolePermissionsBoundary Tags?iam:TagRole", "iam:DeleteRole iam:GetRole Policies?iam:DeleteRolePolicy ManagedPolicyArns?iam:DetachRolePolicy"),
        new("AWS::IAM::User", "UserName", "arn:aws:iam::{account}:user/{id}", "iam:CreateUser iam:GetUser Policies?iam:PutUserPolicy ManagedPolicyArns?iam:AttachUserPolicy Groups[]?iam:AddUserToGroup@" + Group + " Tags?iam:TagUser", "iam:GetUser Policies?iam:PutUserPolicy ManagedPolicyArns?iam:AttachUserPolicy PermissionsBoundary?iam:PutUserPermissionsBoundary Groups[]?iam:AddUserToGroup@" + Group + " Tags?iam:TagUser", "iam:DeleteUser iam:GetUser Policies?iam:DeleteUserPolicy ManagedPolicyArns?iam:DetachUserPolicy Groups[]?iam:RemoveUserFromGroup@" + Group),
        new("AWS::IAM::InstanceProfile", "InstanceProfileName", "arn:aws:iam::{account}:instance-profile/{id}", $"iam:CreateInstanceProfile iam:GetInstanceProfile Roles?iam:AddRoleToInstanceProfile Roles[]?iam:PassRole@{Role}", $"iam:GetInstanceProfile Roles?iam:RemoveRoleFromInstanceProfile Roles?iam:AddRoleToInstanceProfile Roles[]?iam:PassRole@{Role}", "iam:DeleteInstanceProfile iam:GetInstanceProfile Roles?iam:RemoveRoleFromInstanceProfile"),
        new("AWS::IAM::AccessKey", "", "arn:aws:iam::{account}:user/{UserName}", "iam:CreateAccessKey", "iam:UpdateAccessKey", "iam:DeleteAccessKey"),
        new("AWS::IAM::Policy", "", Role, $"Roles[]?iam:PutRolePolicy Users[]?iam:PutUserPolicy@{User} Groups[]?iam:PutGroupPolicy@{Group}", $"Roles[]?iam:PutRolePolicy Users[]?iam:PutUserPolicy@{User} Groups[]?iam:PutGroupPolicy@{Group}", $"Roles[]?iam:DeleteRolePolicy Users[]?iam:DeleteUserPolicy@{User} Groups[]?iam:DeleteGroupPolicy@{Group}"),
        new("AWS::IAM::ManagedPolicy", "ManagedPolicyName", "arn:aws:iam::{account}:policy/{id}", $"iam:CreatePolicy Roles[]?iam:AttachRolePolicy@{Role} Users[]?iam:AttachUserPolicy@{User} Groups[]?iam:AttachGroupPolicy@{Group}", $"PolicyDocument?iam:CreatePolicyVersion Roles[]?iam:AttachRolePolicy@{Role} Users[]?iam:AttachUserPolicy@{User} Groups[]?iam:AttachGroupPolicy@{Group}", $"iam:DeletePolicy Roles[]?iam:DetachRolePolicy@{Role} Users[]?iam:DetachUserPolicy@{User} Groups[]?iam:DetachGroupPolicy@{Group}"),
        new("AWS::CloudFormation::CustomResource", "", "{ServiceToken}", "lambda:InvokeFunction", "lambda:InvokeFunction", "lambda:InvokeFunction"),
        new("AWS::CloudFormation::Stack", "", "arn:aws:cloudformation:{region}:{account}:stack/{id}/*", "cloudformation:CreateStack", "cloudformation:UpdateStack", "cloudformation:DeleteStack"),
        new("AWS::CloudFormation::WaitConditionHandle", "", "*", "", "", ""),
    ];
}
